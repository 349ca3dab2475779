"""What people do with documents after they came: describe, correct, write, name, throw away."""
