"""The records of the archive: frozen values that every room understands.

Instants are UTC and end in `_at`. Dates of events are EDTF strings, because they may be uncertain.
"""

from __future__ import annotations

from archive.kinds import Consent as Consent
from archive.kinds import Kind as Kind
from archive.kinds import Sensitivity as Sensitivity
from archive.records.annotations import Annotation as Annotation
from archive.records.custody import CustodyAction as CustodyAction
from archive.records.custody import CustodyEntry as CustodyEntry
from archive.records.description import Description as Description
from archive.records.documents import Article as Article
from archive.records.documents import ArticleDraft as ArticleDraft
from archive.records.documents import ArticleSummary as ArticleSummary
from archive.records.documents import Extras as Extras
from archive.records.documents import Provenance as Provenance
from archive.records.identity import AnnotationId as AnnotationId
from archive.records.identity import ArticleId as ArticleId
from archive.records.identity import Sha256 as Sha256
from archive.records.named_files import Mention as Mention
from archive.records.named_files import NamedFile as NamedFile
from archive.records.originals import EmbeddedFile as EmbeddedFile
from archive.records.originals import OriginalFile as OriginalFile
from archive.records.originals import OriginalRef as OriginalRef
from archive.records.originals import Outside as Outside
from archive.records.places import Place as Place
from archive.records.places import PlaceKind as PlaceKind
from archive.records.places import Span as Span
