"""What the use cases need of the other rooms.

The vault and the index implement these over one connection; the tests have fakes that pass the
same contract (`tests/contracts`). A unit is one transaction: reading units see one state of the
archive, a writing unit commits records and index together, or neither.
"""

from archive.ports.editing import (
    BinReader,
    BinWriter,
    FormerTextsReader,
    FormerTextsWriter,
    LabelsReader,
    LabelsWriter,
    ManuscriptsReader,
    ManuscriptsWriter,
)
from archive.ports.index import IndexProvider, SearchReader, SearchWriter
from archive.ports.lineage import (
    CopiesReader,
    CopiesWriter,
    CustodyReader,
    CustodyWriter,
    MentionsReader,
    MentionsWriter,
    ReadFilesReader,
    ReadFilesWriter,
    ReviewsReader,
    ReviewsWriter,
)
from archive.ports.marks import AnnotationReader, AnnotationWriter, CodesReader, CodesWriter
from archive.ports.recognition import PageRecogniser, RecognisedPage
from archive.ports.shelf import ArchiveShelf, Keyring, LockedArchive, OpenArchive
from archive.ports.sources import (
    DraftReader,
    IsKnown,
    KnownSource,
    Meanwhile,
    SourceItem,
    SourceStamp,
    nothing_known,
    nothing_meanwhile,
)
from archive.ports.stores import (
    ArticleReader,
    ArticleWriter,
    NewArticle,
    OriginalReader,
    SettingsReader,
    SettingsWriter,
)
from archive.ports.units import ReadUnit, WriteUnit
from archive.ports.viewing import (
    FilmPiece,
    OriginalViewer,
    PageMarkup,
    PagePicture,
    PageSize,
    PlacedWord,
    SoundPiece,
)

__all__ = [
    "AnnotationReader",
    "AnnotationWriter",
    "ArchiveShelf",
    "ArticleReader",
    "ArticleWriter",
    "BinReader",
    "BinWriter",
    "CodesReader",
    "CodesWriter",
    "CopiesReader",
    "CopiesWriter",
    "CustodyReader",
    "CustodyWriter",
    "DraftReader",
    "FilmPiece",
    "FormerTextsReader",
    "FormerTextsWriter",
    "IndexProvider",
    "IsKnown",
    "Keyring",
    "KnownSource",
    "LabelsReader",
    "LabelsWriter",
    "LockedArchive",
    "ManuscriptsReader",
    "ManuscriptsWriter",
    "Meanwhile",
    "MentionsReader",
    "MentionsWriter",
    "NewArticle",
    "OpenArchive",
    "OriginalReader",
    "OriginalViewer",
    "PageMarkup",
    "PagePicture",
    "PageRecogniser",
    "PageSize",
    "PlacedWord",
    "ReadFilesReader",
    "ReadFilesWriter",
    "ReadUnit",
    "RecognisedPage",
    "ReviewsReader",
    "ReviewsWriter",
    "SearchReader",
    "SearchWriter",
    "SettingsReader",
    "SettingsWriter",
    "SoundPiece",
    "SourceItem",
    "SourceStamp",
    "WriteUnit",
    "nothing_known",
    "nothing_meanwhile",
]
