"""What goes over the control socket between us and the server."""

import struct

TASK = struct.Struct(">IB")
"""Seconds of computing, and whether the child is to be jailed. With three descriptors."""
DESCRIPTORS = struct.Struct("3i")
"""How the kernel hands them over (unix(7), SCM_RIGHTS)."""
ENDING = b'{"status": %d, "peak_kib": %d}'
"""Said on the leash when a child has ended: its exit status, or minus a signal, and its peak."""
READY = b"ready"
"""Said once, when all parsers are loaded."""
