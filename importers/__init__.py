"""Reads untrusted files into drafts: what is this file, and what does it say?

The way through: `walking` finds files, `opening` reads them within a bound, `detection` asks
content and name for the format, `formats` is the one table of readers, and a reader (`plaintext`,
`markdown`, `webpage`, `jsonlines`, and those of the packages) is a pure function from bytes to a
draft, without disk or network. `finishing` cleans what came out and names the language. `reader`
drives all of it.
"""
