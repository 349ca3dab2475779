"""What all screens are built of: labels, dialogs, fields and layouts."""
