"""How untrusted files are parsed without being able to do harm.

`starting` begins a server process that has nothing of ours: no heap, no descriptors, no
environment. `server` loads all parsers, `serving` forks one child for each document; `confining`
takes every right from the child (`limits`, `landlock`, `seccomp`) before `work` reads a byte. Bytes
go in by a pipe and `messages` come out by another. On our side `runner` drives a child, and
`schema` believes nothing of what it sends. `probes` try, in a child, what a child must not be able
to do.
"""
