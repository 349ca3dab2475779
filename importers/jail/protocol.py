"""What goes over the control socket between us and the server."""

import struct

TASK = struct.Struct(">IB")
"""Seconds of computing, and whether the child is to be jailed. With three descriptors."""
READY = b"ready"
"""Said once, when all parsers are loaded."""
