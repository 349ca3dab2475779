"""What columns of tables are called, in the languages of the archive."""

from __future__ import annotations

_NAMES = """
title: title, name, heading, headline, загаловак, назва, название, заголовок, тытул, tytuł,
 pavadinimas, titel
text: text, body, content, abstract, abstract note, description, testimony, message, note, тэкст,
 апісанне, змест, сведчанне, паказанні, паведамленне, текст, описание, содержание, свидетельство,
 показания, сообщение, опис, зміст, свідчення, повідомлення, treść, opis, tekst, tekstas, aprašymas,
 inhalt, што здарылася, што з вамі здарылася, что произошло, что с вами произошло, що сталося,
 що з вами сталося, what happened, what happened to you
author: author, authors, creator, by, witness, аўтар, аўтары, сведка, автор, авторы, свидетель,
 автори, свідок, autor, autorzy, autorius, autorė, ваша імя, ваше имя, ваше ім я, your name
date: date, published, publication year, year, day, дата, дзень, год, день, рік, data, rok, metai,
 datum, калі, когда, коли, when, kiedy, kada, wann
source: source, publication, publication title, publisher, site, крыніца, выданне, сайт, источник,
 издание, джерело, видання, źródło, šaltinis, quelle
url: url, link, address, спасылка, адрас, ссылка, адрес, посилання, адреса, adres, nuoroda
id: id, key, number, identifier, нумар, ідэнтыфікатар, номер, идентификатор, ідентифікатор, numer
language: language, lang, мова, язык, język, kalba, sprache
tags: tags, keywords, manual tags, тэгі, ключавыя словы, теги, метки, ключевые слова, теґи,
 ключові слова, tagi, žymos, schlagwörter
media: file, files, attachment, file attachments, файл, файлы, файли, дадатак, вложение, plik,
 failas, datei
"""

FIELD_OF_COLUMN = {
    column.strip(): field
    for field, _, columns in (
        row.partition(":") for row in _NAMES.strip().replace("\n ", " ").split("\n")
    )
    for column in columns.split(",")
}
"""From the name of a column, lower case, to the field that it fills."""
