"""Errors of documents, marks, codes, names and drafts."""

from __future__ import annotations

from archive.errors.root import ExpectedError


class ArticleNotFoundError(ExpectedError):
    """No document has this number."""

    code = "article.not_found"

    def __init__(self, article_id: int) -> None:
        """`article_id` is the number that was asked for."""
        super().__init__(article_id)
        self.article_id = article_id


class AnnotationNotFoundError(ExpectedError):
    """No mark has this number."""

    code = "annotation.not_found"


class CodeNotFoundError(ExpectedError):
    """No code of the codebook has this number."""

    code = "code.not_found"


class ChangedMeanwhileError(ExpectedError):
    """What a step should be taken back on is not as that step left it; nothing was changed."""

    code = "change.outdated"


class LabelNotFoundError(ExpectedError):
    """No document has such a tag, or is in such a collection."""

    code = "label.not_found"


class ManuscriptNotFoundError(ExpectedError):
    """No draft has this number."""

    code = "manuscript.not_found"


class OriginalNotFoundError(ExpectedError):
    """The document carries no original bytes with this hash."""

    code = "original.not_found"


class InvalidRecordError(ExpectedError):
    """A field of a draft does not hold what it must."""

    code = "article.invalid"

    def __init__(self, field: str) -> None:
        """`field` is the name of the field, never its value."""
        super().__init__(field)
        self.field = field


class InvalidCodeError(InvalidRecordError):
    """A code cannot be kept like this beside the others; the codebook is as it was."""

    code = "code.invalid"
