"""A small binding of FFmpeg's libraries: recordings in memory to frames of sound and of pictures.

Only what is asked for by name can be reached: the containers and decoders of `forms`, and bytes in
memory. Addresses of files and of the network are refused by the library and, in a child of the
jail, by the kernel.
"""
