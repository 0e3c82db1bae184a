"""Quotations and anchors against the text of their article: folded, matched word by word, and reported.

Pure: texts come in as strings. `folding` evens out typesetting, `texts` counts paragraphs, `matching` finds words,
`lookup` gives the verdict, `hints` words what is near, `passages` says what is to be checked, `speakers`
whether those who are said to speak are named there, `report` tells it.
"""
