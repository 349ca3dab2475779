"""From checked drafts to documents, and from documents to rows."""

from __future__ import annotations

import uuid
from dataclasses import replace

from archive.fingerprints import content_hash, text_hash
from archive.ports import NewArticle
from archive.records import Article, ArticleId, Consent, Description, OriginalFile, OriginalRef
from vault.chain import ChainEntry


def reference(original: OriginalFile | None) -> OriginalRef | None:
    """What is known of original bytes before they have a place."""
    if original is None:
        return None
    return OriginalRef(original.sha256, original.size_bytes, original.media_type, original.name)


def numbered(new: NewArticle, number: ArticleId, original: OriginalRef | None) -> Article:
    """The first version of a document."""
    return Article(
        id=number,
        uid=uuid.uuid4().hex,
        version=1,
        text=new.text,
        description=new.draft.description,
        content_hash=new.content_hash,
        text_hash=new.text_hash,
        imported_at=new.imported_at,
        original=original,
    )


def next_version(before: Article, text: str, description: Description) -> Article:
    """The same document with another text or description."""
    return replace(
        before,
        version=before.version + 1,
        text=text,
        description=description,
        content_hash=content_hash(text, description),
        text_hash=text_hash(description.title, text),
    )


def chain_entry(article: Article) -> ChainEntry:
    """What the chain says of a document that is there."""
    original = article.original.sha256 if article.original else None
    return ChainEntry(article.id, article.version, article.content_hash, original)


def article_row(article: Article) -> dict[str, object]:
    """The row of a document, without text and names."""
    description, original = article.description, article.original
    return {
        "id": article.id,
        "uid": article.uid,
        "version": article.version,
        "title": description.title,
        "kind": description.kind.value,
        "language": description.language,
        "published": description.published,
        "source": description.source,
        "url": description.url,
        "external_id": description.external_id,
        "captured_at": description.captured_at,
        "sensitivity": description.sensitivity.value,
        "imported_at": article.imported_at,
        "length": len(article.text),
        "content_hash": article.content_hash,
        "text_hash": article.text_hash,
        "original_sha256": original.sha256 if original else None,
        "original_media_type": original.media_type if original else "",
        "original_name": original.name if original else "",
    }


def updated_row(article: Article) -> dict[str, object]:
    """The same for an update of the row that has its `number`."""
    row = article_row(article)
    return {"number": row.pop("id"), **row}


def with_details(article: Article) -> bool:
    """Whether a description says something in the fields that the first archives did not have."""
    described = article.description
    told = (described.place, described.witness, described.other_languages)
    return any(told) or described.consent is not Consent.NOT_ASKED


def detail_row(article: Article) -> dict[str, object]:
    """The row of those fields."""
    description = article.description
    return {
        "article_id": article.id,
        "place": description.place,
        "witness": description.witness,
        "other_languages": ",".join(description.other_languages),
        "consent": description.consent.value,
    }
