"""What the index knows of languages: words, folding, stems, and names across scripts."""
