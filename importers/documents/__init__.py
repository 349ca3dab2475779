"""Documents that programs for writing and printing make: PDF, DOCX, ODT, RTF, EPUB."""
