"""A generator of explainers about who took part in what.

The flow, one room a step; each room imports only from those before it:

1. `errors`, `escape`: located problems, and the one door for text into Markdown.
2. `model`: what an explainer is. Frozen records; `model.explainer.Explainer` holds them all; participation is a table
   of columns (`model.table`); all that is known of a status is a row of `model.status`.
3. `reading`: `reading.read(folder)` turns `seeds/` into an Explainer, or raises `SeedError` with every problem in them.
   `verify` finds quotations in the text that they are from, exactly or not at all.
4. `charts`: an Explainer becomes figures, each with its legend, its table, its finding in words and its alternative
   text; `pictures` draws them in a browser, where there is one, with the page's own scripts.
5. `pages`, `exports`: an Explainer becomes pages (path, template, view) and downloads; `linked` says what they hold in
   the words of schema.org; `render` writes the Markdown.
6. `build`: a folder of seeds becomes the folder that MkDocs reads, which `tree` writes; `site` has MkDocs make the
   site of it and `pdf` print it. All work in the folder of `work`.
7. `hook` and `__main__`: the doors to MkDocs and to the command line.
"""
