"""A project as another program writes it, with every part that REFI-QDA 1.5 knows."""

from __future__ import annotations

import io
import zipfile

TEXT = "Першы радок.\r\nМы стаялі каля сцяны.\r\nКанец."
"""Its lines end as on Windows; places count both letters of an end."""
PASSAGE = "стаялі"


def guid(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012d}"


def uid(number: int) -> str:
    return guid(number).replace("-", "")


_START = TEXT.index(PASSAGE)
_AT = f'startPosition="{_START}" endPosition="{_START + len(PASSAGE)}"'
_CODING = f'<Coding guid="{guid(90)}"><CodeRef targetGUID="{guid(1)}"/></Coding>'
QDE = f"""<?xml version="1.0" encoding="utf-8"?>
<Project name="Their project" origin="Another" xmlns="urn:QDA-XML:project:1.0">
<Users><User guid="{guid(80)}" name="Anna"/><User guid="{guid(81)}" name="Jan"/></Users>
<CodeBook><Codes><Code guid="{guid(1)}" name="Умовы" isCodable="true" color="#1F5FAE">
<Description>Пра камеры</Description><NoteRef targetGUID="{guid(70)}"/>
<Code guid="{guid(2)}" name="Холад" isCodable="true"/></Code></Codes>
<Sets><Set guid="{guid(60)}" name="set"><MemberCode targetGUID="{guid(1)}"/></Set></Sets></CodeBook>
<Variables><Variable guid="{guid(50)}" name="sex" typeOfVariable="Text"><Description>x</Description>
</Variable></Variables>
<Cases><Case guid="{guid(40)}" name="case"><CodeRef targetGUID="{guid(2)}"/></Case></Cases>
<Sources>
<TextSource guid="{guid(10)}" name="Сведчанне" plainTextPath="internal://text.txt">
<Description>Запісана дома</Description>
<PlainTextSelection guid="{guid(20)}" name="s" {_AT} creatingUser="{guid(80)}"
 creationDateTime="2021-03-04T05:06:07Z"><Description>хто?</Description>
<Coding guid="{guid(91)}"><CodeRef targetGUID="{guid(2)}"/><NoteRef targetGUID="{guid(71)}"/>
</Coding></PlainTextSelection>
<Coding guid="{guid(92)}"><CodeRef targetGUID="{guid(1)}"/></Coding>
<VariableValue><VariableRef targetGUID="{guid(50)}"/><TextValue>f</TextValue></VariableValue>
</TextSource>
<PDFSource guid="{guid(11)}" name="pdf"><PDFSelection guid="{guid(21)}" page="2" firstX="1"
 firstY="2" secondX="3" secondY="4">{_CODING}</PDFSelection>
<Representation guid="{guid(12)}" name="pdf" plainTextPath="internal://text.txt"/></PDFSource>
<AudioSource guid="{guid(13)}" name="sound" path="internal://sound.mp3">
<Transcript guid="{guid(14)}" name="words" plainTextPath="internal://text.txt">
<SyncPoint guid="{guid(30)}" position="0" timeStamp="1500"/>
<SyncPoint guid="{guid(31)}" position="12" timeStamp="4000"/>
<SyncPoint guid="{guid(32)}" position="{_START}"/>
<SyncPoint guid="{guid(33)}" position="{_START + len(PASSAGE)}"/>
<TranscriptSelection guid="{guid(22)}" fromSyncPoint="{guid(30)}" toSyncPoint="{guid(31)}">
{_CODING}</TranscriptSelection>
<TranscriptSelection guid="{guid(23)}" fromSyncPoint="{guid(32)}" toSyncPoint="{guid(33)}"/>
<TranscriptSelection guid="{guid(24)}" fromSyncPoint="{guid(32)}" toSyncPoint="{guid(39)}"/>
</Transcript><AudioSelection guid="{guid(25)}" begin="10" end="20"/></AudioSource>
<PictureSource guid="{guid(15)}" name="photo" path="internal://photo.png">
<TextDescription guid="{guid(16)}"/><PictureSelection guid="{guid(26)}" firstX="0" firstY="0"
 secondX="9" secondY="9">{_CODING}</PictureSelection></PictureSource>
<SurveySource guid="{guid(17)}"/>
</Sources>
<Notes><Note guid="{guid(70)}" name="code memo" plainTextPath="internal://memo.txt"/>
<Note guid="{guid(71)}" name="mark memo"><PlainTextContent>спытаць</PlainTextContent></Note>
<Note guid="{guid(72)}" name="a memo for all"><Description>лісты</Description></Note></Notes>
<Links><Link guid="{guid(61)}" direction="OneWay" originGUID="{guid(1)}" targetGUID="{guid(2)}"/>
</Links>
<Graphs><Graph guid="{guid(62)}" name="g"><Vertex guid="{guid(63)}" firstX="1" firstY="1"/></Graph>
</Graphs>
</Project>"""


def foreign_project() -> bytes:
    """The `.qdpx` file."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as parts:
        parts.writestr("project.qde", QDE)
        parts.writestr("sources/text.txt", TEXT.encode("utf-8-sig"))
        parts.writestr("sources/memo.txt", "даўгі запіс")
        parts.writestr("sources/sound.mp3", b"sound")
    return written.getvalue()
