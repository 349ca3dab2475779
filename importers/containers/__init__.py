"""Archives of files: ZIP, TAR, GZIP; and the bounds within which anything is unpacked."""
