"""Search as you type: the last word of a query may still go on."""

from whoosh import query


def unfinished(tree: query.Query, text: str) -> query.Query:
    """Return `tree` with the term at the end of `text` open: that word, or one beginning with it.

    `tree` is what a parser made of `text`. A text that ends in a blank, a phrase or a pattern comes
    back as it is.
    """
    last = None
    for leaf in tree.leaves():
        if type(leaf) is query.Term and getattr(leaf, "endchar", None) == len(text):
            last = leaf
    return tree if last is None else _opened(tree, last)


def _opened(tree: query.Query, last: query.Term) -> query.Query:
    if tree is last:
        prefix = query.Prefix(last.fieldname, last.text, boost=last.boost)
        return query.Or([last, prefix])
    return tree if tree.is_leaf() else tree.apply(lambda part: _opened(part, last))
