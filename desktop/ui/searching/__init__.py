"""The search line and all around it: layers, filters, offers, help, kept searches."""
