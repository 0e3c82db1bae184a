"""What an explainer is: frozen records, the status table and the participation table. No input or output."""
