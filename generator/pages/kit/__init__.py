"""What pages share: addresses, evidence and its notes, and the parts that more than one kind of page shows."""
