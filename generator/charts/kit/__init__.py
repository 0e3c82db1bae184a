"""What charts share: what a chart is, how things are counted, drawn and put into words."""
