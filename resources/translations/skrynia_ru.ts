<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Archive</source>
        <translation>&amp;Архив</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>П&amp;равка</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Поиск</translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation>&amp;Документ</translation>
    </message>
    <message>
        <source>&amp;Marks</source>
        <translation>По&amp;метки</translation>
    </message>
    <message>
        <source>S&amp;afety</source>
        <translation>&amp;Безопасность</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>&amp;Open an archive…</source>
        <translation>&amp;Открыть архив…</translation>
    </message>
    <message>
        <source>&amp;New archive…</source>
        <translation>&amp;Новый архив…</translation>
    </message>
    <message>
        <source>&amp;Import files or a folder…</source>
        <translation>&amp;Добавить файлы или папку…</translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation>Добавить &amp;папку…</translation>
    </message>
    <message>
        <source>Import what was &amp;copied</source>
        <translation>Добавить &amp;скопированное</translation>
    </message>
    <message>
        <source>Report of the last import</source>
        <translation>Отчёт о последнем импорте</translation>
    </message>
    <message>
        <source>Read &amp;text in pictures</source>
        <translation>Прочитать текст на изобра&amp;жениях</translation>
    </message>
    <message>
        <source>&amp;Build the index again</source>
        <translation>Построить &amp;индекс заново</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Закрыть на замок</translation>
    </message>
    <message>
        <source>&amp;Hide and lock</source>
        <translation>Скр&amp;ыть и закрыть на замок</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Нас&amp;тройки…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Выйти</translation>
    </message>
    <message>
        <source>Search the &amp;archive</source>
        <translation>Искать в &amp;архиве</translation>
    </message>
    <message>
        <source>&amp;Clear all filters</source>
        <translation>&amp;Снять все фильтры</translation>
    </message>
    <message>
        <source>Go to the &amp;filters</source>
        <translation>К &amp;фильтрам</translation>
    </message>
    <message>
        <source>What a &amp;word finds</source>
        <translation>Что находит сло&amp;во</translation>
    </message>
    <message>
        <source>&amp;Saved and past searches…</source>
        <translation>Сохранённые и пре&amp;жние поиски…</translation>
    </message>
    <message>
        <source>Search for a &amp;list of names…</source>
        <translation>Поиск по списку им&amp;ён…</translation>
    </message>
    <message>
        <source>&amp;Next document</source>
        <translation>С&amp;ледующий документ</translation>
    </message>
    <message>
        <source>&amp;Previous document</source>
        <translation>&amp;Предыдущий документ</translation>
    </message>
    <message>
        <source>&amp;Find in the document</source>
        <translation>&amp;Найти в документе</translation>
    </message>
    <message>
        <source>&amp;Next hit</source>
        <translation>&amp;Следующее совпадение</translation>
    </message>
    <message>
        <source>&amp;Previous hit</source>
        <translation>&amp;Предыдущее совпадение</translation>
    </message>
    <message>
        <source>Text or &amp;details</source>
        <translation>Текст или с&amp;ведения</translation>
    </message>
    <message>
        <source>&amp;Correct date, language, authors…</source>
        <translation>Исправить д&amp;ату, язык, авторов…</translation>
    </message>
    <message>
        <source>Correct the date…</source>
        <translation>Исправить дату…</translation>
    </message>
    <message>
        <source>Correct witness or authors…</source>
        <translation>Исправить свидетеля или авторов…</translation>
    </message>
    <message>
        <source>&amp;Review what was guessed…</source>
        <translation>Проверить дога&amp;дки…</translation>
    </message>
    <message>
        <source>All &amp;commands…</source>
        <translation>Все &amp;команды…</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Текст к&amp;рупнее</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Текст &amp;мельче</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>&amp;Обычный размер текста</translation>
    </message>
    <message>
        <source>Next &amp;look: system, light, dark, high contrast</source>
        <translation>Другой &amp;вид: системный, светлый, тёмный, контрастный</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>На весь &amp;экран</translation>
    </message>
    <message>
        <source>&amp;How to search</source>
        <translation>Как &amp;искать</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Сочетания клавиш</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Отменить</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Вернуть</translation>
    </message>
    <message>
        <source>Mark &amp;1: blue</source>
        <translation>Пометить &amp;1: синим</translation>
    </message>
    <message>
        <source>Mark &amp;2: green</source>
        <translation>Пометить &amp;2: зелёным</translation>
    </message>
    <message>
        <source>Mark &amp;3: red</source>
        <translation>Пометить &amp;3: красным</translation>
    </message>
    <message>
        <source>Mark &amp;4: violet</source>
        <translation>Пометить &amp;4: фиолетовым</translation>
    </message>
    <message>
        <source>Mark &amp;5: brown</source>
        <translation>Пометить &amp;5: коричневым</translation>
    </message>
    <message>
        <source>&amp;Remove the mark</source>
        <translation>&amp;Убрать пометку</translation>
    </message>
    <message>
        <source>Mo&amp;ve the chosen mark here</source>
        <translation>Пе&amp;ренести сюда выбранную пометку</translation>
    </message>
    <message>
        <source>&amp;Note on the mark</source>
        <translation>&amp;Заметка к пометке</translation>
    </message>
    <message>
        <source>&amp;Codes and tags…</source>
        <translation>&amp;Коды и теги…</translation>
    </message>
    <message>
        <source>The &amp;last code again</source>
        <translation>Последний код &amp;ещё раз</translation>
    </message>
    <message>
        <source>R&amp;ecent codes</source>
        <translation>&amp;Недавние коды</translation>
    </message>
    <message>
        <source>Next of &amp;overlapping marks</source>
        <translation>Следующая из перекр&amp;ывающихся пометок</translation>
    </message>
    <message>
        <source>Ne&amp;xt mark</source>
        <translation>&amp;Следующая пометка</translation>
    </message>
    <message>
        <source>&amp;Previous mark</source>
        <translation>Предыду&amp;щая пометка</translation>
    </message>
    <message>
        <source>L&amp;ist of marks</source>
        <translation>С&amp;писок пометок</translation>
    </message>
    <message>
        <source>Code&amp;book…</source>
        <translation>Кни&amp;га кодов…</translation>
    </message>
    <message>
        <source>Report of co&amp;des…</source>
        <translation>&amp;Отчёт по кодам…</translation>
    </message>
    <message>
        <source>&amp;Take codes and marks out…</source>
        <translation>&amp;Вынести коды и пометки в файл…</translation>
    </message>
    <message>
        <source>Take codes and marks &amp;in…</source>
        <translation>Пр&amp;инять коды и пометки из файла…</translation>
    </message>
    <message>
        <source>What is &amp;protected here</source>
        <translation>Что здесь &amp;защищено</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>&amp;Ключи…</translation>
    </message>
    <message>
        <source>&amp;Health of the archive</source>
        <translation>&amp;Состояние архива</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>&amp;Резервная копия…</translation>
    </message>
    <message>
        <source>&amp;Restore from a backup…</source>
        <translation>&amp;Восстановить из копии…</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Руководство</translation>
    </message>
    <message>
        <source>Write a testimony or a note…</source>
        <translation>Написать свидетельство или заметку…</translation>
    </message>
    <message>
        <source>Unfinished writing…</source>
        <translation>Черновики…</translation>
    </message>
    <message>
        <source>Tags and collections…</source>
        <translation>Теги и собрания…</translation>
    </message>
    <message>
        <source>Change several documents…</source>
        <translation>Изменить несколько документов…</translation>
    </message>
    <message>
        <source>Correct the text…</source>
        <translation>Исправить текст…</translation>
    </message>
    <message>
        <source>Put into the bin</source>
        <translation>Положить в корзину</translation>
    </message>
    <message>
        <source>Show the bin…</source>
        <translation>Показать корзину…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Вперёд</translation>
    </message>
    <message>
        <source>Show or hide the shelves</source>
        <translation>Показать или скрыть полки</translation>
    </message>
    <message>
        <source>Show or hide the document</source>
        <translation>Показать или скрыть документ</translation>
    </message>
    <message>
        <source>Results as a table or as cards</source>
        <translation>Результаты таблицей или карточками</translation>
    </message>
    <message>
        <source>Order of the results…</source>
        <translation>Порядок результатов…</translation>
    </message>
    <message>
        <source>Read two &amp;side by side…</source>
        <translation>Читать два &amp;рядом…</translation>
    </message>
    <message>
        <source>Text or &amp;original</source>
        <translation>Текст или &amp;оригинал</translation>
    </message>
    <message>
        <source>&amp;Play or pause the recording</source>
        <translation>Воспро&amp;извести или приостановить запись</translation>
    </message>
    <message>
        <source>Take the text out as PDF…</source>
        <translation>Вынести текст в PDF…</translation>
    </message>
</context>
<context>
    <name>Annotating</name>
    <message>
        <source>a new mark</source>
        <translation>новая пометка</translation>
    </message>
    <message>
        <source>another colour</source>
        <translation>другой цвет</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>заметка</translation>
    </message>
    <message>
        <source>codes and tags</source>
        <translation>коды и теги</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s) removed</source>
        <translation>
            <numerusform>убрана %Ln пометка</numerusform>
            <numerusform>убрано %Ln пометки</numerusform>
            <numerusform>убрано %Ln пометок</numerusform>
        </translation>
    </message>
    <message>
        <source>a mark in another place</source>
        <translation>пометка в другом месте</translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>Backup</source>
        <translation>Резервная копия</translation>
    </message>
    <message>
        <source>This place is on the same disk as the archive.</source>
        <translation>Это место на том же диске, что и архив.</translation>
    </message>
    <message>
        <source>What happens to the disk happens to both. Better choose a stick.</source>
        <translation>Что случится с диском, случится с обоими. Лучше выберите флешку.</translation>
    </message>
    <message>
        <source>Back up the archive</source>
        <translation>Резервная копия архива</translation>
    </message>
    <message>
        <source>Write the backup</source>
        <translation>Записать копию</translation>
    </message>
    <message>
        <source>A backup is a second archive, encrypted like this one and opened by the same keys. Put it on a stick or a disk that is kept in another place. Where it lies is not remembered.</source>
        <translation>Резервная копия — это второй архив, зашифрованный так же; его открывают те же ключи. Запишите её на флешку или диск, который лежит в другом месте. Где она лежит, программа не запоминает.</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>Backup</source>
        <translation>Резервная копия</translation>
    </message>
    <message>
        <source>A second archive in another place</source>
        <translation>Второй архив в другом месте</translation>
    </message>
    <message>
        <source>Nothing else brings documents back from a dead disk.</source>
        <translation>Больше ничто не вернёт документов с умершего диска.</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Резервная копия…</translation>
    </message>
    <message>
        <source>Health…</source>
        <translation>Состояние…</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>The table was written.</source>
        <translation>Таблица записана.</translation>
    </message>
    <message>
        <source>The file is not encrypted: whoever has it can read it.</source>
        <translation>Файл не зашифрован: прочтёт каждый, у кого он есть.</translation>
    </message>
    <message numerus="yes">
        <source>The file is very long: its first %Ln line(s) were taken.</source>
        <translation>
            <numerusform>Файл очень длинный: взята его первая %Ln строка.</numerusform>
            <numerusform>Файл очень длинный: взяты его первые %Ln строки.</numerusform>
            <numerusform>Файл очень длинный: взяты его первые %Ln строк.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put the rest into a second file and search for it afterwards.</source>
        <translation>Перенесите остальное во второй файл и поищите по нему потом.</translation>
    </message>
    <message>
        <source>A list, one name or word a line</source>
        <translation>Список: одно имя или слово в строке</translation>
    </message>
    <message>
        <source>Write the table (.ods or .csv)</source>
        <translation>Записать таблицу (.ods или .csv)</translation>
    </message>
    <message>
        <source>Table of findings</source>
        <translation>Таблица найденного</translation>
    </message>
    <message>
        <source>Found: %1 of %2.</source>
        <translation>Найдено: %1 из %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them only by names that sound alike: look at them.</source>
        <translation>
            <numerusform>Из них %Ln — только по сходному звучанию: проверьте.</numerusform>
            <numerusform>Из них %Ln — только по сходному звучанию: проверьте.</numerusform>
            <numerusform>Из них %Ln — только по сходному звучанию: проверьте.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search for a list</source>
        <translation>Поиск по списку</translation>
    </message>
    <message>
        <source>One name or word a line; each may be written as in the search line.</source>
        <translation>Одно имя или слово в строке; каждое можно писать, как в строке поиска.</translation>
    </message>
    <message>
        <source>A table that is written to a file leaves the archive and is not encrypted.</source>
        <translation>Таблица в файле покидает архив и не зашифрована.</translation>
    </message>
    <message>
        <source>Names and words</source>
        <translation>Имена и слова</translation>
    </message>
    <message>
        <source>Paste a list here, or take it from a file</source>
        <translation>Вставьте список сюда или возьмите из файла</translation>
    </message>
    <message>
        <source>Where they are found</source>
        <translation>Где они найдены</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Идёт поиск</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Из файла…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Искать</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Write the table to a file…</source>
        <translation>Записать таблицу в файл…</translation>
    </message>
</context>
<context>
    <name>BatchModel</name>
    <message>
        <source>Term</source>
        <translation>Слово</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Раз</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Отрывок</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Возможно, вы искали «%1»?</translation>
    </message>
    <message>
        <source>%1 (%2), by sound only</source>
        <translation>%1 (%2), только по звучанию</translation>
    </message>
</context>
<context>
    <name>BinDialog</name>
    <message>
        <source>Without a title</source>
        <translation>Без названия</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln document(s) for good? Text, original and marks go, and the index forgets every word. The custody log keeps that something was removed and when, not what it said. This cannot be undone.</source>
        <translation>
            <numerusform>Удалить %Ln документ навсегда? Текст, оригинал и пометки исчезнут, и индекс забудет каждое слово. Журнал хранения помнит, что нечто удалено и когда, но не то, что там было. Вернуть это будет нельзя.</numerusform>
            <numerusform>Удалить %Ln документа навсегда? Текст, оригинал и пометки исчезнут, и индекс забудет каждое слово. Журнал хранения помнит, что нечто удалено и когда, но не то, что там было. Вернуть это будет нельзя.</numerusform>
            <numerusform>Удалить %Ln документов навсегда? Текст, оригинал и пометки исчезнут, и индекс забудет каждое слово. Журнал хранения помнит, что нечто удалено и когда, но не то, что там было. Вернуть это будет нельзя.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) deleted for good.</source>
        <translation>
            <numerusform>Навсегда удалён %Ln документ.</numerusform>
            <numerusform>Навсегда удалены %Ln документа.</numerusform>
            <numerusform>Навсегда удалено %Ln документов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore all</source>
        <translation>Вернуть всё</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Empty the bin…</source>
        <translation>Очистить корзину…</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Удалить навсегда…</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Корзина</translation>
    </message>
    <message>
        <source>Documents in the bin</source>
        <translation>Документы в корзине</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Put here</source>
        <translation>Когда положен</translation>
    </message>
    <message>
        <source>What lies here is found by no search. It stays until it is deleted.</source>
        <translation>Того, что здесь, не найдёт ни один поиск. Оно лежит, пока его не удалят.</translation>
    </message>
    <message>
        <source>Read the document</source>
        <translation>Читать документ</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Удалить навсегда</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>Корзина пуста</translation>
    </message>
    <message>
        <source>What you delete in the list comes here first.</source>
        <translation>То, что вы удаляете из списка, сначала попадает сюда.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Назад к списку</translation>
    </message>
</context>
<context>
    <name>BinNotice</name>
    <message>
        <source>This document is in the bin.</source>
        <translation>Этот документ в корзине.</translation>
    </message>
    <message>
        <source>No search finds it until it is put back.</source>
        <translation>Поиск его не найдёт, пока его не вернут.</translation>
    </message>
</context>
<context>
    <name>CareBar</name>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Приостановить</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Останавливается…</translation>
    </message>
    <message>
        <source>Writing the backup and reading all of it again…</source>
        <translation>Пишем копию и читаем всю её заново…</translation>
    </message>
    <message>
        <source>Checking the archive…</source>
        <translation>Проверяем архив…</translation>
    </message>
    <message>
        <source>Reading every page and every original…</source>
        <translation>Читаем каждую страницу и каждый оригинал…</translation>
    </message>
    <message>
        <source>Building the index again…</source>
        <translation>Строим индекс заново…</translation>
    </message>
    <message>
        <source>No copy was made.</source>
        <translation>Копия не сделана.</translation>
    </message>
    <message>
        <source>The archive is unchanged.</source>
        <translation>Архив не изменён.</translation>
    </message>
    <message>
        <source>Copy the whole folder before you do anything else, then open a backup.</source>
        <translation>Прежде всего скопируйте всю папку, потом откройте резервную копию.</translation>
    </message>
    <message>
        <source>Damage was found.</source>
        <translation>Найдены повреждения.</translation>
    </message>
    <message>
        <source>The backup is written, and all of it was read again.</source>
        <translation>Копия записана и целиком прочитана заново.</translation>
    </message>
    <message>
        <source>The same keys open it. Keep it in another place than this computer.</source>
        <translation>Её открывают те же ключи. Держите её не там, где этот компьютер.</translation>
    </message>
    <message>
        <source>Everything that was looked at is as it was written.</source>
        <translation>Всё, что проверили, такое, каким его записали.</translation>
    </message>
    <message>
        <source>The thorough check also reads every original.</source>
        <translation>Тщательная проверка читает ещё и каждый оригинал.</translation>
    </message>
    <message>
        <source>Every page and every original is as it was written.</source>
        <translation>Каждая страница и каждый оригинал такие, какими их записали.</translation>
    </message>
    <message>
        <source>The index is new.</source>
        <translation>Индекс построен заново.</translation>
    </message>
</context>
<context>
    <name>CareStrip</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Care for the archive</source>
        <translation>Уход за архивом</translation>
    </message>
</context>
<context>
    <name>ChangesBar</name>
    <message>
        <source>Stopped when the archive was locked: %1</source>
        <translation>Остановлено, когда архив заперли: %1</translation>
    </message>
    <message>
        <source>Progress of the change</source>
        <translation>Ход изменения</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) left out: no longer in the archive</source>
        <translation>
            <numerusform>%Ln документ пропущен: его больше нет в архиве</numerusform>
            <numerusform>%Ln документа пропущены: их больше нет в архиве</numerusform>
            <numerusform>%Ln документов пропущено: их больше нет в архиве</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) left as they are: something else was done to them since</source>
        <translation>
            <numerusform>%Ln документ остался как есть: позже с ним сделали что-то другое</numerusform>
            <numerusform>%Ln документа остались как есть: позже с ними сделали что-то другое</numerusform>
            <numerusform>%Ln документов осталось как есть: позже с ними сделали что-то другое</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 из %3)</translation>
    </message>
</context>
<context>
    <name>ChosenBar</name>
    <message>
        <source>Tags…</source>
        <translation>Теги…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>Выбран %Ln</numerusform>
            <numerusform>Выбрано %Ln</numerusform>
            <numerusform>Выбрано %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Корзина</translation>
    </message>
    <message>
        <source>Tags and collections of the chosen documents</source>
        <translation>Теги и собрания выбранных документов</translation>
    </message>
    <message>
        <source>Language, kind and more of the chosen documents</source>
        <translation>Язык, вид и прочее у выбранных документов</translation>
    </message>
    <message>
        <source>Put the chosen documents into the bin</source>
        <translation>Положить выбранные документы в корзину</translation>
    </message>
</context>
<context>
    <name>CodeChanges</name>
    <message>
        <source>a new code</source>
        <translation>новый код</translation>
    </message>
    <message>
        <source>a code described anew</source>
        <translation>описание кода</translation>
    </message>
    <message>
        <source>a code moved</source>
        <translation>перемещение кода</translation>
    </message>
    <message>
        <source>codes merged</source>
        <translation>объединение кодов</translation>
    </message>
    <message>
        <source>a code split</source>
        <translation>разделение кода</translation>
    </message>
    <message>
        <source>a code deleted</source>
        <translation>удаление кода</translation>
    </message>
</context>
<context>
    <name>CodeColours</name>
    <message>
        <source>blue</source>
        <translation>синий</translation>
    </message>
    <message>
        <source>green</source>
        <translation>зелёный</translation>
    </message>
    <message>
        <source>red</source>
        <translation>красный</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>фиолетовый</translation>
    </message>
    <message>
        <source>brown</source>
        <translation>коричневый</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>оранжевый</translation>
    </message>
    <message>
        <source>turquoise</source>
        <translation>бирюзовый</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>серый</translation>
    </message>
</context>
<context>
    <name>CodeDescribing</name>
    <message>
        <source>The name was not changed: it is empty, or a code beside this one has it.</source>
        <translation>Название не изменилось: оно пустое или его имеет код рядом.</translation>
    </message>
    <message>
        <source>Colour and meaning were saved.</source>
        <translation>Цвет и значение сохранены.</translation>
    </message>
</context>
<context>
    <name>CodeForm</name>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Цвет</translation>
    </message>
    <message>
        <source>What it means, and when it is given</source>
        <translation>Что он означает и когда его дают</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>CodePicker</name>
    <message>
        <source>Codes</source>
        <translation>Коды</translation>
    </message>
</context>
<context>
    <name>CodeReshaping</name>
    <message>
        <source>Move a code</source>
        <translation>Переместить код</translation>
    </message>
    <message>
        <source>Put “%1” with all below it:</source>
        <translation>Куда поставить «%1» со всем, что под ним:</translation>
    </message>
    <message>
        <source>Move here</source>
        <translation>Поставить сюда</translation>
    </message>
    <message>
        <source>Uppermost, below no other code</source>
        <translation>На самый верх, не под другой код</translation>
    </message>
    <message>
        <source>Merge two codes</source>
        <translation>Объединить два кода</translation>
    </message>
    <message>
        <source>The marks, the memo and the codes below “%1” go to:</source>
        <translation>Пометки, описание и коды под «%1» перейдут к:</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Объединить</translation>
    </message>
</context>
<context>
    <name>CodebookModel</name>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Пометки</translation>
    </message>
    <message>
        <source>With below</source>
        <translation>Вместе с вложенными</translation>
    </message>
</context>
<context>
    <name>CodebookWindow</name>
    <message>
        <source>New code</source>
        <translation>Новый код</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Книга кодов</translation>
    </message>
    <message>
        <source>Drag a code onto another, or move it with Alt+→ and Alt+←. Ctrl+Z undoes.</source>
        <translation>Перетащите код на другой или переместите его через Alt+→ и Alt+←. Ctrl+Z отменяет.</translation>
    </message>
    <message>
        <source>No codes yet. Make one here, or select words in a text and press Ctrl+T.</source>
        <translation>Кодов ещё нет. Создайте код здесь или выделите слова в тексте и нажмите Ctrl+T.</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Коды</translation>
    </message>
    <message>
        <source>New below</source>
        <translation>Новый ниже</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Переместить…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Объединить…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Разделить…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Passages…</source>
        <translation>Отрывки…</translation>
    </message>
    <message>
        <source>Delete; its marks stay without it</source>
        <translation>Удалить; пометки останутся без него</translation>
    </message>
    <message>
        <source>Delete; its marks get the code above</source>
        <translation>Удалить; пометки получат код выше</translation>
    </message>
    <message>
        <source>Delete with the codes below it</source>
        <translation>Удалить вместе с вложенными кодами</translation>
    </message>
    <message>
        <source>Delete; marks without note or other code go too</source>
        <translation>Удалить; вместе с пометками без заметки и другого кода</translation>
    </message>
</context>
<context>
    <name>ColourBox</name>
    <message>
        <source>No colour</source>
        <translation>Без цвета</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>All commands</source>
        <translation>Все команды</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Введите команду</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Import a folder</source>
        <translation>Добавить папку</translation>
    </message>
    <message>
        <source>Import files or a folder</source>
        <translation>Добавить файлы или папку</translation>
    </message>
    <message>
        <source>Import the folder “%1”</source>
        <translation>Добавить папку «%1»</translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message numerus="yes">
        <source>Looked through: %Ln document(s)</source>
        <translation>
            <numerusform>Просмотрен: %Ln документ</numerusform>
            <numerusform>Просмотрены: %Ln документа</numerusform>
            <numerusform>Просмотрены: %Ln документов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CreatePage</name>
    <message>
        <source>A new archive</source>
        <translation>Новый архив</translation>
    </message>
    <message>
        <source>Where to keep it</source>
        <translation>Где его хранить</translation>
    </message>
    <message>
        <source>What opens it</source>
        <translation>Чем он открывается</translation>
    </message>
    <message>
        <source>Step %1 of 3</source>
        <translation>Шаг %1 из 3</translation>
    </message>
    <message>
        <source>Create the archive</source>
        <translation>Создать архив</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Creating the archive</source>
        <translation>Архив создаётся</translation>
    </message>
    <message>
        <source>Making the archive. It takes some seconds on purpose: every guess costs as much.</source>
        <translation>Создаётся архив. Это нарочно занимает несколько секунд: каждая чужая попытка стоит столько же.</translation>
    </message>
</context>
<context>
    <name>CueList</name>
    <message>
        <source>Transcript</source>
        <translation>Расшифровка</translation>
    </message>
</context>
<context>
    <name>Custody</name>
    <message>
        <source>imported</source>
        <translation>добавлено</translation>
    </message>
    <message>
        <source>written here</source>
        <translation>написано здесь</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>исправлено</translation>
    </message>
    <message>
        <source>text corrected</source>
        <translation>исправлен текст</translation>
    </message>
    <message>
        <source>text read by the program</source>
        <translation>текст прочитала программа</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>проверено</translation>
    </message>
    <message>
        <source>review taken back</source>
        <translation>проверка отменена</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>вынесено</translation>
    </message>
    <message>
        <source>put into the bin</source>
        <translation>положено в корзину</translation>
    </message>
    <message>
        <source>taken out of the bin</source>
        <translation>возвращено из корзины</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>удалено</translation>
    </message>
</context>
<context>
    <name>CustodyFile</name>
    <message>
        <source>Write the custody log (.jsonl)</source>
        <translation>Записать журнал хранения (.jsonl)</translation>
    </message>
    <message>
        <source>Custody log</source>
        <translation>Журнал хранения</translation>
    </message>
    <message>
        <source>It is not encrypted. It holds no titles and no texts, but who did what and when. “skrynia check-log” checks it without any key.</source>
        <translation>Он не зашифрован. В нём нет ни заголовков, ни текстов, но есть, кто, что и когда делал. «skrynia check-log» проверяет его без какого-либо ключа.</translation>
    </message>
</context>
<context>
    <name>CustodyPage</name>
    <message>
        <source>Custody log</source>
        <translation>Журнал хранения</translation>
    </message>
    <message>
        <source>Write the log to a file…</source>
        <translation>Записать журнал в файл…</translation>
    </message>
    <message>
        <source>Each line is sealed with the one before: none can be changed unnoticed.</source>
        <translation>Каждая строка скреплена с предыдущей: ни одну нельзя изменить незаметно.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Версия</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>ключ %1</translation>
    </message>
</context>
<context>
    <name>DateHistogram</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln документ</numerusform>
            <numerusform>%Ln документа</numerusform>
            <numerusform>%Ln документов</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents by date</source>
        <translation>Документы по датам</translation>
    </message>
</context>
<context>
    <name>DescribeDialog</name>
    <message>
        <source>Correct the description</source>
        <translation>Исправление описания</translation>
    </message>
    <message>
        <source>The original file stays as it is. The custody log tells that this was edited.</source>
        <translation>Исходный файл остаётся как есть. Журнал хранения отметит, что описание исправлено.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>Description</name>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Other languages</source>
        <translation>Другие языки</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Авторы</translation>
    </message>
    <message>
        <source>Witness (a pseudonym)</source>
        <translation>Свидетель (псевдоним)</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Согласие</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Чувствительность</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Ещё не спрашивали</translation>
    </message>
    <message>
        <source>Only to be kept</source>
        <translation>Только хранить</translation>
    </message>
    <message>
        <source>May be quoted without a name</source>
        <translation>Можно цитировать без имени</translation>
    </message>
    <message>
        <source>May be quoted by name</source>
        <translation>Можно цитировать с именем</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Отозвано</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Обычная</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <translation>Высокая</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Наивысшая</translation>
    </message>
</context>
<context>
    <name>DescriptionForm</name>
    <message>
        <source>Write it as 11.09.2024, 09.2024, 2024, about 2024 or 2020 – 2024.</source>
        <translation>Напишите как 11.09.2024, 09.2024, 2024, около 2024 или 2020 – 2024.</translation>
    </message>
    <message>
        <source>Understood: %1</source>
        <translation>Понятно: %1</translation>
    </message>
    <message>
        <source>When it happened or was published. It may be uncertain: about 2024.</source>
        <translation>Когда это было или когда напечатано. Можно неточно: около 2024.</translation>
    </message>
    <message>
        <source>%1 (guessed)</source>
        <translation>%1 (догадка)</translation>
    </message>
    <message>
        <source>Several with ; between</source>
        <translation>Несколько — через ;</translation>
    </message>
    <message>
        <source>Never the real name</source>
        <translation>Никогда не настоящее имя</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Details</source>
        <translation>Сведения</translation>
    </message>
    <message>
        <source>Correct date, language or authors…</source>
        <translation>Исправить дату, язык или авторов…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Исправить…</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Авторы</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Собрания</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>и ещё %Ln</numerusform>
            <numerusform>и ещё %Ln</numerusform>
            <numerusform>и ещё %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved from its source</source>
        <translation>Сохранено из источника</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Добавлено</translation>
    </message>
    <message>
        <source>Name in its parent</source>
        <translation>Имя внутри основного файла</translation>
    </message>
    <message>
        <source>Found again under the name</source>
        <translation>Найдено снова под именем</translation>
    </message>
    <message>
        <source>SHA-256 of the original</source>
        <translation>SHA-256 оригинала</translation>
    </message>
    <message>
        <source>Where it lay</source>
        <translation>Где лежал</translation>
    </message>
    <message>
        <source>Read with</source>
        <translation>Чем прочитан</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Длина</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln знак</numerusform>
            <numerusform>%Ln знака</numerusform>
            <numerusform>%Ln знаков</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftDialog</name>
    <message>
        <source>What you typed last is not kept yet, so this stays open.</source>
        <translation>Последнее из написанного ещё не сохранено, поэтому это остаётся открытым.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Отбросить</translation>
    </message>
    <message>
        <source>Close and forget what was typed here</source>
        <translation>Закрыть и забыть то, что здесь набрано</translation>
    </message>
    <message>
        <source>The archive is open for reading only: nothing can be written here.</source>
        <translation>Архив открыт только для чтения: здесь ничего нельзя написать.</translation>
    </message>
    <message>
        <source>Being stored in the archive…</source>
        <translation>Записывается в архив…</translation>
    </message>
    <message>
        <source>What you typed last is not kept yet.</source>
        <translation>Последнее из написанного ещё не сохранено.</translation>
    </message>
    <message>
        <source>Kept in the archive: %1</source>
        <translation>Сохранено в архиве: %1</translation>
    </message>
    <message>
        <source>What you type is kept in the archive by itself.</source>
        <translation>То, что вы пишете, сохраняется в архиве само.</translation>
    </message>
</context>
<context>
    <name>DraftsBar</name>
    <message numerus="yes">
        <source>%Ln piece(s) of writing not finished</source>
        <translation>
            <numerusform>%Ln незаконченный черновик</numerusform>
            <numerusform>%Ln незаконченных черновика</numerusform>
            <numerusform>%Ln незаконченных черновиков</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Писать дальше</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
</context>
<context>
    <name>DraftsDialog</name>
    <message>
        <source>Discarded.</source>
        <translation>Отброшено.</translation>
    </message>
    <message>
        <source>Corrected text</source>
        <translation>Исправленный текст</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>Новый документ</translation>
    </message>
    <message>
        <source>Unfinished writing</source>
        <translation>Черновики</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Писать дальше</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Прочитать</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Отбросить</translation>
    </message>
    <message>
        <source>Nothing is unfinished</source>
        <translation>Черновиков нет</translation>
    </message>
    <message>
        <source>What you write is kept here until you put it into the archive.</source>
        <translation>То, что вы пишете, лежит здесь, пока вы не положите его в архив.</translation>
    </message>
    <message>
        <source>Write something</source>
        <translation>Написать что-нибудь</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Pasted text</source>
        <translation>Вставленный текст</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Вставленное изображение</translation>
    </message>
</context>
<context>
    <name>EmptyLibrary</name>
    <message>
        <source>Documents are coming in</source>
        <translation>Документы уже поступают</translation>
    </message>
    <message>
        <source>The first ones stand here in a moment. You can search while they come.</source>
        <translation>Первые скоро появятся здесь. Искать можно уже сейчас.</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln document(s) are in the bin</source>
        <translation>
            <numerusform>%Ln документ — в корзине, других здесь нет</numerusform>
            <numerusform>Все %Ln документа — в корзине</numerusform>
            <numerusform>Все %Ln документов — в корзине</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost: they lie there until they are taken out again or deleted for good. What you drop here is imported as always.</source>
        <translation>Ничего не потеряно: они лежат там, пока их не вернут или не удалят навсегда. То, что вы перетащите сюда, добавится как обычно.</translation>
    </message>
    <message>
        <source>Show the bin…</source>
        <translation>Показать корзину…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Добавить папку…</translation>
    </message>
    <message>
        <source>Put sample documents in here</source>
        <translation>Положить сюда образцы документов</translation>
    </message>
    <message>
        <source>This archive is empty</source>
        <translation>Этот архив пуст</translation>
    </message>
    <message>
        <source>Drop files, folders, texts or pictures here: saved pages, PDF, office files, mail, chats, books, recordings, archives. Copies go into the archive; the originals stay where they are.</source>
        <translation>Перетащите сюда файлы, папки, тексты или изображения: сохранённые страницы, PDF, офисные файлы, почту, чаты, книги, записи, архивы файлов. В архив попадут копии, оригиналы останутся на месте.</translation>
    </message>
    <message>
        <source>F1 opens the guide. F9 locks at once, whatever you are doing.</source>
        <translation>F1 открывает руководство. F9 сразу закрывает архив на замок, что бы вы ни делали.</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>Check this program</source>
        <translation>Проверить программу</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Восстановить из копии</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
</context>
<context>
    <name>EntriesModel</name>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
</context>
<context>
    <name>EntriesTable</name>
    <message numerus="yes">
        <source>%Ln entry(ies).</source>
        <translation>
            <numerusform>%Ln запись.</numerusform>
            <numerusform>%Ln записи.</numerusform>
            <numerusform>%Ln записей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more lie(s) in the bin.</source>
        <translation>
            <numerusform>Ещё %Ln лежит в корзине.</numerusform>
            <numerusform>Ещё %Ln лежат в корзине.</numerusform>
            <numerusform>Ещё %Ln лежат в корзине.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rows that are the same are one: %Ln document(s).</source>
        <translation>
            <numerusform>Одинаковые строки — один документ: всего %Ln документ.</numerusform>
            <numerusform>Одинаковые строки — один документ: всего %Ln документа.</numerusform>
            <numerusform>Одинаковые строки — один документ: всего %Ln документов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter or a double click opens one as a document.</source>
        <translation>Enter или двойной щелчок открывает запись как документ.</translation>
    </message>
    <message>
        <source>Entries of the list</source>
        <translation>Записи списка</translation>
    </message>
</context>
<context>
    <name>EntriesView</name>
    <message>
        <source>Copy the row</source>
        <translation>Скопировать строку</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Report of codes</source>
        <translation>Отчёт по кодам</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Отрывки</translation>
    </message>
    <message>
        <source>Codes by documents</source>
        <translation>Коды по документам</translation>
    </message>
    <message>
        <source>Codes and marks</source>
        <translation>Коды и пометки</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Книга кодов</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Пометки</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) lie in it as notes of their documents: the format has no place for them.</source>
        <translation>
            <numerusform>%n пометка лежит в нём как заметка своего документа: в формате нет для неё места.</numerusform>
            <numerusform>%n пометки лежат в нём как заметки своих документов: в формате нет для них места.</numerusform>
            <numerusform>%n пометок лежат в нём как заметки своих документов: в формате нет для них места.</numerusform>
        </translation>
    </message>
    <message>
        <source>Passages with their context, notes, titles, authors, dates, the codebook.</source>
        <translation>отрывки с соседними словами, заметки, заголовки, авторы, даты, книга кодов.</translation>
    </message>
    <message>
        <source>Passages with their context, notes, titles, authors, dates.</source>
        <translation>отрывки с соседними словами, заметки, заголовки, авторы, даты.</translation>
    </message>
    <message>
        <source>Codes, titles of documents, counts.</source>
        <translation>коды, заголовки документов, числа.</translation>
    </message>
    <message>
        <source>The codebook, all marks and notes, whole texts.</source>
        <translation>книга кодов, все пометки и заметки, целые тексты.</translation>
    </message>
    <message>
        <source>Codes and their memos; nothing of the documents.</source>
        <translation>коды и их описания; из документов — ничего.</translation>
    </message>
    <message>
        <source>All marks with their words and notes, the codebook.</source>
        <translation>все пометки со словами и заметками, книга кодов.</translation>
    </message>
    <message>
        <source>What leaves: %1</source>
        <translation>Что выходит: %1</translation>
    </message>
    <message>
        <source>All codes are in the file.</source>
        <translation>В файле будут все коды.</translation>
    </message>
    <message>
        <source>Only the code “%1” and those below it are in the file.</source>
        <translation>В файле будет только код «%1» и те, что под ним.</translation>
    </message>
    <message>
        <source>Only the code “%1” is in the file.</source>
        <translation>В файле будет только код «%1».</translation>
    </message>
    <message>
        <source>Take codes and marks out</source>
        <translation>Вынести коды и пометки</translation>
    </message>
    <message>
        <source>Report to read and print (ODT)</source>
        <translation>Отчёт для чтения и печати (ODT)</translation>
    </message>
    <message>
        <source>Table of passages (CSV)</source>
        <translation>Таблица отрывков (CSV)</translation>
    </message>
    <message>
        <source>Table of codes by documents (CSV)</source>
        <translation>Таблица кодов по документам (CSV)</translation>
    </message>
    <message>
        <source>Project for QualCoder, NVivo, ATLAS.ti (.qdpx)</source>
        <translation>Проект для QualCoder, NVivo, ATLAS.ti (.qdpx)</translation>
    </message>
    <message>
        <source>Codebook alone (REFI-QDA .qdc)</source>
        <translation>Только книга кодов (REFI-QDA .qdc)</translation>
    </message>
    <message>
        <source>Marks for the web (W3C JSON-LD)</source>
        <translation>Пометки для сети (W3C JSON-LD)</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Width, pixels</source>
        <translation>Ширина, пикселей</translation>
    </message>
    <message>
        <source>Height, pixels</source>
        <translation>Высота, пикселей</translation>
    </message>
    <message>
        <source>Pictures in it</source>
        <translation>Изображений в нём</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Снято</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>Digitised</source>
        <translation>Оцифровано</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменено</translation>
    </message>
    <message>
        <source>Maker of the camera</source>
        <translation>Производитель камеры</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Камера</translation>
    </message>
    <message>
        <source>Serial number of the camera</source>
        <translation>Серийный номер камеры</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Объектив</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Сделано в программе</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Компьютер</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Права</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Ключевые слова</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Latitude, degrees</source>
        <translation>Широта, градусов</translation>
    </message>
    <message>
        <source>Longitude, degrees</source>
        <translation>Долгота, градусов</translation>
    </message>
    <message>
        <source>Height above the sea, metres</source>
        <translation>Высота над морем, метров</translation>
    </message>
    <message>
        <source>Length, seconds</source>
        <translation>Длина, секунд</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Альбом</translation>
    </message>
    <message>
        <source>Performer</source>
        <translation>Исполнитель</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>Композитор</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>Жанр</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Encoded by</source>
        <translation>Чем закодировано</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>Text read by</source>
        <translation>Чем прочитан текст</translation>
    </message>
    <message>
        <source>Read in the languages</source>
        <translation>Языки чтения</translation>
    </message>
    <message>
        <source>Certain by, %</source>
        <translation>Уверенность, %</translation>
    </message>
    <message>
        <source>Words that were read</source>
        <translation>Прочитано слов</translation>
    </message>
    <message>
        <source>Pages that were read</source>
        <translation>Прочитанные страницы</translation>
    </message>
    <message>
        <source>Pages that are not read yet</source>
        <translation>Ещё не прочитанные страницы</translation>
    </message>
</context>
<context>
    <name>FileBar</name>
    <message>
        <source>Progress of the file</source>
        <translation>Ход работы с файлом</translation>
    </message>
    <message>
        <source>Working on the file…</source>
        <translation>Идёт работа с файлом…</translation>
    </message>
    <message>
        <source>Working on the file: %1 of %2</source>
        <translation>Работа с файлом: %1 из %2</translation>
    </message>
</context>
<context>
    <name>FilmView</name>
    <message>
        <source>Picture of the recording</source>
        <translation>Изображение записи</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Take away the filter: %1</source>
        <translation>Снять фильтр: %1</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Снять все</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Снять все фильтры</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this document</source>
        <translation>Найти в этом документе</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>Предыдущее совпадение (Shift+F3)</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Предыдущее совпадение</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>Следующее совпадение (F3)</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Следующее совпадение</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>Совпадений нет</translation>
    </message>
    <message>
        <source>Hits: %1</source>
        <translation>Совпадения: %1</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>The file with the keys is damaged.</source>
        <translation>Файл с ключами повреждён.</translation>
    </message>
    <message>
        <source>One of the two copies of the keys is damaged; the other one opens the archive.</source>
        <translation>Одна из двух копий ключей повреждена; другая открывает архив.</translation>
    </message>
    <message>
        <source>Somebody put older keys in the place of the newer ones.</source>
        <translation>Кто-то положил старые ключи на место новых.</translation>
    </message>
    <message>
        <source>A part of the records is damaged.</source>
        <translation>Часть записей повреждена.</translation>
    </message>
    <message>
        <source>The records do not hold together.</source>
        <translation>Записи не сходятся между собой.</translation>
    </message>
    <message>
        <source>Something was put back to an older state.</source>
        <translation>Что-то вернули в прежнее состояние.</translation>
    </message>
    <message>
        <source>The log of what was done does not fit the records.</source>
        <translation>Журнал того, что делали, не соответствует записям.</translation>
    </message>
    <message>
        <source>A document is not what was written.</source>
        <translation>Документ не такой, каким его записали.</translation>
    </message>
    <message>
        <source>An original file is missing.</source>
        <translation>Не хватает исходного файла.</translation>
    </message>
    <message>
        <source>A file with originals is damaged.</source>
        <translation>Файл с оригиналами повреждён.</translation>
    </message>
    <message>
        <source>An original is not what was written.</source>
        <translation>Оригинал не такой, каким его записали.</translation>
    </message>
    <message>
        <source>A document cannot be found by searching. Build the index again.</source>
        <translation>Документ не находится через поиск. Постройте индекс заново.</translation>
    </message>
    <message>
        <source>The index knows a document that is gone. Build the index again.</source>
        <translation>Индекс знает документ, которого уже нет. Постройте индекс заново.</translation>
    </message>
    <message>
        <source>The index does not fit a document. Build the index again.</source>
        <translation>Индекс не соответствует документу. Постройте индекс заново.</translation>
    </message>
</context>
<context>
    <name>GivingCodes</name>
    <message>
        <source>a new code</source>
        <translation>новый код</translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>Without a title</source>
        <translation>Без названия</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Guide</source>
        <translation>Руководство</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Разделы</translation>
    </message>
</context>
<context>
    <name>HealthDialog</name>
    <message>
        <source>Health of the archive</source>
        <translation>Состояние архива</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Резервная копия</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Повреждения</translation>
    </message>
    <message>
        <source>Search index</source>
        <translation>Поисковый индекс</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation>Место на диске</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Резервная копия…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Check thoroughly</source>
        <translation>Проверить тщательно</translation>
    </message>
    <message>
        <source>Build again</source>
        <translation>Построить заново</translation>
    </message>
    <message>
        <source>What was done so far</source>
        <translation>Что делали до сих пор</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>There is no backup yet. A dead disk would take everything with it.</source>
        <translation>Копии ещё нет. Если диск умрёт, пропадёт всё.</translation>
    </message>
    <message>
        <source>The index is damaged. The documents are apart from it: copy the whole folder, then build the index again from them.</source>
        <translation>Индекс повреждён. Документы лежат отдельно от него: скопируйте всю папку, затем постройте индекс заново из них.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln документ</numerusform>
            <numerusform>%Ln документа</numerusform>
            <numerusform>%Ln документов</numerusform>
        </translation>
    </message>
    <message>
        <source>The archive takes %1.</source>
        <translation>Архив занимает %1.</translation>
    </message>
    <message>
        <source>%1 are free.</source>
        <translation>Свободно %1.</translation>
    </message>
    <message>
        <source>It was not checked yet.</source>
        <translation>Ещё не проверяли.</translation>
    </message>
    <message>
        <source>It is made of the documents: damaged, it is built again from them.</source>
        <translation>Он сделан из документов: повреждённый строится из них заново.</translation>
    </message>
    <message>
        <source>backup written and read again</source>
        <translation>копия записана и прочитана заново</translation>
    </message>
    <message>
        <source>index built again</source>
        <translation>индекс построен заново</translation>
    </message>
    <message numerus="yes">
        <source>damage in %Ln place(s)</source>
        <translation>
            <numerusform>повреждение в %Ln месте</numerusform>
            <numerusform>повреждения в %Ln местах</numerusform>
            <numerusform>повреждения в %Ln местах</numerusform>
        </translation>
    </message>
    <message>
        <source>thorough check, all is sound</source>
        <translation>тщательная проверка, всё цело</translation>
    </message>
    <message>
        <source>check, all is sound</source>
        <translation>проверка, всё цело</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Отменить: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Вернуть: %1</translation>
    </message>
</context>
<context>
    <name>ImportBar</name>
    <message>
        <source>Progress of the import</source>
        <translation>Ход импорта</translation>
    </message>
    <message numerus="yes">
        <source>Review all guesses (%Ln)</source>
        <translation>
            <numerusform>Проверить все догадки (%Ln)</numerusform>
            <numerusform>Проверить все догадки (%Ln)</numerusform>
            <numerusform>Проверить все догадки (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on importing</source>
        <translation>Продолжить импорт</translation>
    </message>
    <message>
        <source>Import the rest; what is here already is passed over</source>
        <translation>Добавить остальное; то, что уже есть, пропускается</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Показать отчёт</translation>
    </message>
    <message>
        <source>Looking at what is to be imported…</source>
        <translation>Смотрим, что нужно добавить…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) read</source>
        <translation>
            <numerusform>Прочитан %Ln документ</numerusform>
            <numerusform>Прочитано %Ln документа</numerusform>
            <numerusform>Прочитано %Ln документов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln добавлен</numerusform>
            <numerusform>%Ln добавлено</numerusform>
            <numerusform>%Ln добавлено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them nearly as another document</source>
        <translation>
            <numerusform>%Ln из них почти как другой документ</numerusform>
            <numerusform>%Ln из них почти как другие документы</numerusform>
            <numerusform>%Ln из них почти как другие документы</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already here</source>
        <translation>
            <numerusform>%Ln уже есть</numerusform>
            <numerusform>%Ln уже есть</numerusform>
            <numerusform>%Ln уже есть</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not added</source>
        <translation>
            <numerusform>%Ln не добавлен</numerusform>
            <numerusform>%Ln не добавлено</numerusform>
            <numerusform>%Ln не добавлено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln named file(s) not found so far</source>
        <translation>
            <numerusform>пока не найден %Ln названный файл</numerusform>
            <numerusform>пока не найдены %Ln названных файла</numerusform>
            <numerusform>пока не найдено %Ln названных файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln named file(s) missing</source>
        <translation>
            <numerusform>нет %Ln названного файла</numerusform>
            <numerusform>нет %Ln названных файлов</numerusform>
            <numerusform>нет %Ln названных файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>Остановлено: %1</translation>
    </message>
    <message>
        <source>Import finished: %1</source>
        <translation>Импорт закончен: %1</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>Import</source>
        <translation>Добавить</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln file(s)?</source>
        <translation>
            <numerusform>Добавить %Ln файл?</numerusform>
            <numerusform>Добавить %Ln файла?</numerusform>
            <numerusform>Добавить %Ln файлов?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln folder(s).</source>
        <translation>
            <numerusform>%1 в %Ln папке.</numerusform>
            <numerusform>%1 в %Ln папках.</numerusform>
            <numerusform>%1 в %Ln папках.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copies go into the archive; what is there already is passed over. You can go on working meanwhile, pause the import and stop it: what was stored stays.</source>
        <translation>В архив попадут копии; то, что там уже есть, пропускается. Тем временем можно работать дальше, приостановить добавление или прекратить его: сохранённое останется.</translation>
    </message>
    <message>
        <source>Remember where each file lay on this disk</source>
        <translation>Запомнить, где каждый файл лежал на этом диске</translation>
    </message>
    <message>
        <source>Read files again that were read before</source>
        <translation>Прочитать заново файлы, которые уже читались</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>The file is not encrypted: whoever has it can read it.</source>
        <translation>Файл не зашифрован: прочтёт каждый, у кого он есть.</translation>
    </message>
    <message>
        <source>The report was written: %1</source>
        <translation>Отчёт записан: %1</translation>
    </message>
    <message>
        <source>Write the report (.csv or .jsonl). The file is not encrypted.</source>
        <translation>Записать отчёт (.csv или .jsonl). Файл не зашифрован.</translation>
    </message>
    <message>
        <source>Report of the import</source>
        <translation>Отчёт об импорте</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Добавленные</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>Уже есть</translation>
    </message>
    <message>
        <source>Not added</source>
        <translation>Не добавленные</translation>
    </message>
    <message>
        <source>Files missing</source>
        <translation>Нет файлов</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Читать</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>Write to a file…</source>
        <translation>Записать в файл…</translation>
    </message>
    <message>
        <source>Read the files again of which something was not added</source>
        <translation>Прочитать ещё раз файлы, из которых что-то не добавилось</translation>
    </message>
    <message>
        <source>The files that you imported stay where they were, and everyone can read them.</source>
        <translation>Добавленные файлы остались там, где были, и прочитать их может каждый.</translation>
    </message>
</context>
<context>
    <name>ImportSection</name>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Remember where imported files lay</source>
        <translation>Запоминать, где лежали добавленные файлы</translation>
    </message>
    <message>
        <source>Helps to find an original again. Whoever makes you open the archive sees it too.</source>
        <translation>Помогает снова найти оригинал. Его увидит и тот, кто заставит вас открыть архив.</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Запоминать</translation>
    </message>
</context>
<context>
    <name>JailPanel</name>
    <message>
        <source>Trying out what protects this computer from files…</source>
        <translation>Проверяем, что защищает этот компьютер от файлов…</translation>
    </message>
    <message>
        <source>Files are read by processes that are locked up.</source>
        <translation>Файлы читают изолированные процессы.</translation>
    </message>
    <message>
        <source>This computer cannot lock up the readers of files.</source>
        <translation>Этот компьютер не может изолировать чтение файлов.</translation>
    </message>
    <message>
        <source>Attempts to break out that were refused: {refused} of {tried}</source>
        <translation>Отклонено попыток вырваться: {refused} из {tried}</translation>
    </message>
</context>
<context>
    <name>JailWatch</name>
    <message>
        <source>Import files</source>
        <translation>Добавить файлы</translation>
    </message>
    <message>
        <source>This computer cannot lock up the readers of files.</source>
        <translation>Этот компьютер не может изолировать чтение файлов.</translation>
    </message>
    <message>
        <source>A trap in a PDF, a page or a picture could do harm. Read such files all the same? Otherwise only plain texts are imported.</source>
        <translation>Ловушка в PDF, странице или изображении могла бы навредить. Всё равно читать такие файлы? Иначе будут добавлены только простые тексты.</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Приостановить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Останавливается…</translation>
    </message>
</context>
<context>
    <name>JobWords</name>
    <message>
        <source>paused</source>
        <translation>приостановлено</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 в секунду</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation>
            <numerusform>остался %n час</numerusform>
            <numerusform>осталось %n часа</numerusform>
            <numerusform>осталось %n часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>осталась %n минута</numerusform>
            <numerusform>осталось %n минуты</numerusform>
            <numerusform>осталось %n минут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>осталась %n секунда</numerusform>
            <numerusform>осталось %n секунды</numerusform>
            <numerusform>осталось %n секунд</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>Passphrase and key file</source>
        <translation>Парольная фраза и ключевой файл</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Слова для восстановления</translation>
    </message>
    <message>
        <source>Second passphrase</source>
        <translation>Вторая парольная фраза</translation>
    </message>
    <message>
        <source>The new key opens the archive from now on.</source>
        <translation>Новый ключ открывает архив с этого момента.</translation>
    </message>
    <message>
        <source>Older backups are still opened by the keys that they were made with.</source>
        <translation>Прежние копии по-прежнему открываются теми ключами, с которыми их сделали.</translation>
    </message>
    <message>
        <source>Remove a key</source>
        <translation>Удалить ключ</translation>
    </message>
    <message>
        <source>Remove this key: %1?</source>
        <translation>Удалить этот ключ: %1?</translation>
    </message>
    <message>
        <source>It cannot be brought back. Be sure that you know another key of the list by heart, or have it on paper.</source>
        <translation>Вернуть его будет нельзя. Убедитесь, что помните другой ключ из списка или имеете его на бумаге.</translation>
    </message>
    <message>
        <source>The key opens this archive no more.</source>
        <translation>Этот ключ больше не открывает архив.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Ключи</translation>
    </message>
    <message>
        <source>Each of these opens the archive by itself. Keep at least two, and one of them on paper.</source>
        <translation>Каждый из них сам по себе открывает архив. Имейте хотя бы два, и один из них — на бумаге.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Сделан</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>Add a passphrase…</source>
        <translation>Добавить фразу…</translation>
    </message>
    <message>
        <source>New recovery words…</source>
        <translation>Новые слова для восстановления…</translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message>
        <source>Keys</source>
        <translation>Ключи</translation>
    </message>
    <message>
        <source>Passphrases, key files, recovery words</source>
        <translation>Парольные фразы, ключевые файлы, слова для восстановления</translation>
    </message>
    <message>
        <source>Change your passphrase here, or give the archive a second key on paper.</source>
        <translation>Здесь можно изменить парольную фразу или дать архиву второй ключ, на бумаге.</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Ключи…</translation>
    </message>
</context>
<context>
    <name>LabelDialog</name>
    <message>
        <source>Enter makes the new code “%1”.</source>
        <translation>Enter создаст новый код «%1».</translation>
    </message>
    <message>
        <source>Enter gives the chosen code, or takes it away. With an empty line it saves and closes.</source>
        <translation>Enter даёт выбранный код или снимает его. С пустой строкой Enter сохраняет и закрывает.</translation>
    </message>
    <message>
        <source>There are no codes yet. Type a name and press Enter.</source>
        <translation>Кодов ещё нет. Напишите название и нажмите Enter.</translation>
    </message>
    <message>
        <source>Codes and tags of a passage</source>
        <translation>Коды и теги отрывка</translation>
    </message>
    <message>
        <source>Type a code</source>
        <translation>Напишите код</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Коды</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>Теги через запятую</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
</context>
<context>
    <name>LabelsDialog</name>
    <message>
        <source>Tags and collections</source>
        <translation>Теги и собрания</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) chosen</source>
        <translation>
            <numerusform>Выбран %Ln документ</numerusform>
            <numerusform>Выбрано %Ln документа</numerusform>
            <numerusform>Выбрано %Ln документов</numerusform>
        </translation>
    </message>
    <message>
        <source>Type a name and press Enter</source>
        <translation>Напишите название и нажмите Enter</translation>
    </message>
    <message>
        <source>None yet. Type a name and press Enter.</source>
        <translation>Пока нет. Напишите название и нажмите Enter.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
    <message>
        <source>Give a tag</source>
        <translation>Дать тег</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Собрания</translation>
    </message>
    <message>
        <source>Put into a collection</source>
        <translation>Положить в собрание</translation>
    </message>
</context>
<context>
    <name>LanguagesButton</name>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
</context>
<context>
    <name>LayersButton</name>
    <message>
        <source>Words</source>
        <translation>Слова</translation>
    </message>
    <message>
        <source>What a word finds</source>
        <translation>Что находит слово</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>Names of people who made the marks: %1</source>
        <translation>Имена людей, которые делали пометки: %1</translation>
    </message>
    <message>
        <source>Notes that belong to no mark and to no code: %1</source>
        <translation>Заметки, которые не относятся ни к пометке, ни к коду: %1</translation>
    </message>
    <message>
        <source>Codes given to whole documents: %1</source>
        <translation>Коды, данные целым документам: %1</translation>
    </message>
    <message>
        <source>Pictures: %1</source>
        <translation>Изображения: %1</translation>
    </message>
    <message>
        <source>Marks on pictures: %1</source>
        <translation>Пометки на изображениях: %1</translation>
    </message>
    <message>
        <source>Cases: %1</source>
        <translation>Случаи: %1</translation>
    </message>
    <message>
        <source>Variables with their values: %1</source>
        <translation>Переменные со значениями: %1</translation>
    </message>
    <message>
        <source>Sets: %1</source>
        <translation>Наборы: %1</translation>
    </message>
    <message>
        <source>Graphs: %1</source>
        <translation>Схемы: %1</translation>
    </message>
    <message>
        <source>Links: %1</source>
        <translation>Связи: %1</translation>
    </message>
    <message>
        <source>Parts of another kind: %1</source>
        <translation>Части другого рода: %1</translation>
    </message>
    <message>
        <source>Also in the file, but not taken in, as there is no place for it here:</source>
        <translation>Есть в файле, но не принято, потому что здесь нет для этого места:</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>There is nothing in the clipboard that can be imported.</source>
        <translation>В буфере обмена нет ничего, что можно добавить.</translation>
    </message>
    <message>
        <source>Copy files, a text or a picture. What was marked as secret is passed over.</source>
        <translation>Скопируйте файлы, текст или изображение. Помеченное как тайное пропускается.</translation>
    </message>
    <message>
        <source>Open for reading only: nothing can be imported or changed.</source>
        <translation>Открыто только для чтения: ничего нельзя добавить или изменить.</translation>
    </message>
    <message>
        <source>Another window is working on this archive, or its folder cannot be written to. Lock it and unlock it again when that has changed.</source>
        <translation>С этим архивом работают в другом окне, или в его папку нельзя записывать. Когда это изменится, закройте архив на замок и откройте снова.</translation>
    </message>
</context>
<context>
    <name>LookButton</name>
    <message>
        <source>How the text looks</source>
        <translation>Как выглядит текст</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>Как окно</translation>
    </message>
    <message>
        <source>Light paper</source>
        <translation>Светлая бумага</translation>
    </message>
    <message>
        <source>Sepia paper</source>
        <translation>Бумага цвета сепии</translation>
    </message>
    <message>
        <source>Dark paper</source>
        <translation>Тёмная бумага</translation>
    </message>
    <message>
        <source>Letters without serifs</source>
        <translation>Буквы без засечек</translation>
    </message>
    <message>
        <source>Letters with serifs</source>
        <translation>Буквы с засечками</translation>
    </message>
    <message>
        <source>Whole width</source>
        <translation>Вся ширина</translation>
    </message>
    <message>
        <source>Shorter lines</source>
        <translation>Строки покороче</translation>
    </message>
    <message>
        <source>Short lines</source>
        <translation>Короткие строки</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Обычный размер</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Language and look</source>
        <translation>Язык и вид</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>What the window is called</source>
        <translation>Как называется окно</translation>
    </message>
    <message>
        <source>Title of the window and name in lists of programs. It is wanted before the archive is open, so it lies in a small file beside the program.</source>
        <translation>Заголовок окна и название в списках программ. Оно нужно ещё до открытия архива, поэтому лежит в маленьком файле рядом с программой.</translation>
    </message>
    <message>
        <source>Its picture</source>
        <translation>Его значок</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Библиотека</translation>
    </message>
    <message>
        <source>As the system: %1</source>
        <translation>Как в системе: %1</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлый</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмный</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Высокий контраст</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>A page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>A folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>A box</source>
        <translation>Коробка</translation>
    </message>
    <message>
        <source>A wheel</source>
        <translation>Шестерёнка</translation>
    </message>
    <message>
        <source>A magnifier</source>
        <translation>Лупа</translation>
    </message>
</context>
<context>
    <name>LostBox</name>
    <message>
        <source>The passage of this mark was not found in the changed text.</source>
        <translation>Отрывок этой пометки не найден в изменённом тексте.</translation>
    </message>
    <message>
        <source>The mark is kept with its note and codes.</source>
        <translation>Пометка сохранена вместе с заметкой и кодами.</translation>
    </message>
    <message>
        <source>It may be what is selected now. If not, select the right passage.</source>
        <translation>Возможно, это то, что сейчас выделено. Если нет — выделите нужный отрывок.</translation>
    </message>
    <message>
        <source>Nothing in the text is like it. Select the passage yourself.</source>
        <translation>В тексте нет ничего похожего. Выделите отрывок сами.</translation>
    </message>
    <message>
        <source>Find its place again</source>
        <translation>Найти её место</translation>
    </message>
    <message>
        <source>Put it on what is selected</source>
        <translation>Поставить на выделенное</translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <translation>Оставить как есть</translation>
    </message>
</context>
<context>
    <name>ManyDialog</name>
    <message>
        <source>Change several documents</source>
        <translation>Изменение нескольких документов</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) chosen</source>
        <translation>
            <numerusform>Выбран %Ln документ</numerusform>
            <numerusform>Выбрано %Ln документа</numerusform>
            <numerusform>Выбрано %Ln документов</numerusform>
        </translation>
    </message>
    <message>
        <source>What you had written before the archive was locked is here again.</source>
        <translation>Здесь снова то, что вы писали, прежде чем архив закрыли на замок.</translation>
    </message>
    <message>
        <source>Change all of them</source>
        <translation>Изменить все</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Оставить как есть</translation>
    </message>
</context>
<context>
    <name>MarginPane</name>
    <message numerus="yes">
        <source>%Ln mark(s)</source>
        <translation>
            <numerusform>%Ln пометка</numerusform>
            <numerusform>%Ln пометки</numerusform>
            <numerusform>%Ln пометок</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>No marks yet. Select words in the text.</source>
        <translation>Пометок ещё нет. Выделите слова в тексте.</translation>
    </message>
    <message>
        <source>Marks of the document</source>
        <translation>Пометки документа</translation>
    </message>
</context>
<context>
    <name>MarkLook</name>
    <message>
        <source>blue, line</source>
        <translation>синий, линия</translation>
    </message>
    <message>
        <source>green, dashes</source>
        <translation>зелёный, штрихи</translation>
    </message>
    <message>
        <source>red, wave</source>
        <translation>красный, волна</translation>
    </message>
    <message>
        <source>violet, two lines</source>
        <translation>фиолетовый, две линии</translation>
    </message>
    <message>
        <source>brown, dashes and dots</source>
        <translation>коричневый, штрихи с точками</translation>
    </message>
</context>
<context>
    <name>MarkPopup</name>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Code, tag</source>
        <translation>Код, тег</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Mark what is selected</source>
        <translation>Пометить выделенное</translation>
    </message>
</context>
<context>
    <name>MarksDesk</name>
    <message>
        <source>Select words in the text first, or a mark.</source>
        <translation>Сначала выделите слова в тексте или выберите пометку.</translation>
    </message>
    <message>
        <source>With the keyboard: Shift and the arrow keys in the text.</source>
        <translation>С клавиатуры: Shift и стрелки в тексте.</translation>
    </message>
</context>
<context>
    <name>MarksFilterBar</name>
    <message>
        <source>All colours</source>
        <translation>Все цвета</translation>
    </message>
    <message>
        <source>All codes, tags</source>
        <translation>Все коды, теги</translation>
    </message>
    <message>
        <source>Only with a note</source>
        <translation>Только с заметкой</translation>
    </message>
    <message>
        <source>Colour of the marks that are listed</source>
        <translation>Цвет пометок в списке</translation>
    </message>
    <message>
        <source>Code or tag of the marks that are listed</source>
        <translation>Код или тег пометок в списке</translation>
    </message>
</context>
<context>
    <name>MarksModel</name>
    <message>
        <source>Not found: %1</source>
        <translation>Не найдено: %1</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Страница %1</translation>
    </message>
</context>
<context>
    <name>MarkupView</name>
    <message>
        <source>The saved page</source>
        <translation>Сохранённая страница</translation>
    </message>
    <message>
        <source>Addresses of the links</source>
        <translation>Адреса ссылок</translation>
    </message>
    <message>
        <source>Links are never opened. Here is where they lead.</source>
        <translation>Ссылки никогда не открываются. Вот куда они ведут.</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Скопировать адрес</translation>
    </message>
    <message>
        <source>It leaves the clipboard after ten seconds.</source>
        <translation>Через десять секунд он исчезнет из буфера обмена.</translation>
    </message>
</context>
<context>
    <name>MediaView</name>
    <message>
        <source>No sound can be played on this computer.</source>
        <translation>На этом компьютере нельзя проиграть звук.</translation>
    </message>
    <message>
        <source>The recording runs in silence, so that its transcript can be followed.</source>
        <translation>Запись идёт без звука, чтобы можно было следить за расшифровкой.</translation>
    </message>
    <message>
        <source>This kind of recording can be kept, but not played here.</source>
        <translation>Такую запись можно хранить, но не проиграть здесь.</translation>
    </message>
    <message>
        <source>Nothing is wrong with it: the original is kept whole and comes out as it was. Its transcript and notes can be read and searched.</source>
        <translation>С ней всё в порядке: оригинал сохранён целиком и выдаётся таким, каким был. Её расшифровку и заметки можно читать и искать.</translation>
    </message>
    <message>
        <source>The pictures of this film can be kept, but not shown here.</source>
        <translation>Изображение этого фильма можно хранить, но не показать здесь.</translation>
    </message>
    <message>
        <source>Its sound, if it has any, can be heard. The original is kept whole and comes out as it was.</source>
        <translation>Звук, если он есть, можно слушать. Оригинал сохранён целиком и выдаётся таким, каким был.</translation>
    </message>
    <message>
        <source>Nothing is wrong with the recording: it runs in silence.</source>
        <translation>С записью всё в порядке: она идёт без звука.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Приостановить</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Воспроизвести</translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation>Воспроизвести или приостановить (пробел)</translation>
    </message>
    <message>
        <source>Place in the recording</source>
        <translation>Место в записи</translation>
    </message>
    <message>
        <source>There is no transcript. One with the same name as the recording (.srt or .vtt) is shown here once it is imported.</source>
        <translation>Расшифровки нет. Файл с тем же именем, что у записи (.srt или .vtt), появится здесь, когда его добавят.</translation>
    </message>
</context>
<context>
    <name>MeetingsPicture</name>
    <message>
        <source>Codes meet where their passages overlap. None do yet.</source>
        <translation>Коды встречаются там, где перекрываются их отрывки. Пока таких нет.</translation>
    </message>
    <message>
        <source>Picture of codes that meet</source>
        <translation>Схема кодов рядом</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>NewcomersBar</name>
    <message numerus="yes">
        <source>%Ln new document(s) came in.</source>
        <translation>
            <numerusform>Поступил %Ln новый документ.</numerusform>
            <numerusform>Поступило %Ln новых документа.</numerusform>
            <numerusform>Поступило %Ln новых документов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Искать снова</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Note on “%1”</source>
        <translation>Заметка к «%1»</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>This was written before and not saved yet.</source>
        <translation>Это было написано раньше и ещё не сохранено.</translation>
    </message>
    <message>
        <source>Your own words; they stay in the archive</source>
        <translation>Ваши слова; они остаются в архиве</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Сохранить заметку</translation>
    </message>
    <message>
        <source>Save the note (Ctrl+Enter)</source>
        <translation>Сохранить заметку (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Оставить как было</translation>
    </message>
</context>
<context>
    <name>OrderBox</name>
    <message>
        <source>Best match first</source>
        <translation>Лучшие</translation>
    </message>
    <message>
        <source>Latest import first</source>
        <translation>Недавние</translation>
    </message>
    <message>
        <source>By date, latest first</source>
        <translation>Сначала новые</translation>
    </message>
    <message>
        <source>By date, earliest first</source>
        <translation>Сначала старые</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>По заголовку</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>По источнику</translation>
    </message>
    <message>
        <source>By language</source>
        <translation>По языку</translation>
    </message>
    <message>
        <source>Order of the results</source>
        <translation>Порядок результатов</translation>
    </message>
</context>
<context>
    <name>OriginalPage</name>
    <message>
        <source>Original</source>
        <translation>Оригинал</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>Показать ещё %Ln</numerusform>
            <numerusform>Показать ещё %Ln</numerusform>
            <numerusform>Показать ещё %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Original file</source>
        <translation>Исходный файл</translation>
    </message>
    <message>
        <source>None is kept.</source>
        <translation>Не сохранён.</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Без имени</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Вид файла</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
</context>
<context>
    <name>OriginalView</name>
    <message>
        <source>This document is marked as sensitive. Its original is covered.</source>
        <translation>Этот документ отмечен как чувствительный. Его оригинал прикрыт.</translation>
    </message>
    <message>
        <source>Show the original</source>
        <translation>Показать оригинал</translation>
    </message>
    <message>
        <source>Show it all the same</source>
        <translation>Всё равно показать</translation>
    </message>
    <message>
        <source>About the file</source>
        <translation>О файле</translation>
    </message>
</context>
<context>
    <name>OutcomesModel</name>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>added</source>
        <translation>добавлен</translation>
    </message>
    <message>
        <source>already here</source>
        <translation>уже есть</translation>
    </message>
    <message>
        <source>not added</source>
        <translation>не добавлен</translation>
    </message>
    <message>
        <source>files missing</source>
        <translation>нет файлов</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) that it names are not there</source>
        <translation>
            <numerusform>нет %Ln файла, который здесь назван</numerusform>
            <numerusform>нет %Ln файлов, которые здесь названы</numerusform>
            <numerusform>нет %Ln файлов, которые здесь названы</numerusform>
        </translation>
    </message>
    <message>
        <source>Nearly the same text as: %1</source>
        <translation>Почти тот же текст: %1</translation>
    </message>
    <message>
        <source>Nearly the same text as another document</source>
        <translation>Почти тот же текст, что в другом документе</translation>
    </message>
</context>
<context>
    <name>OutlineBox</name>
    <message>
        <source>Contents</source>
        <translation>Содержание</translation>
    </message>
</context>
<context>
    <name>PageBar</name>
    <message>
        <source>Hit %1 of %2</source>
        <translation>Совпадение %1 из %2</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>По ширине</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>Вся страница</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>из %1</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Page (Ctrl+Page Up, Ctrl+Page Down)</source>
        <translation>Страница (Ctrl+Page Up, Ctrl+Page Down)</translation>
    </message>
    <message>
        <source>Size of the pages</source>
        <translation>Размер страниц</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Меньше</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+−)</source>
        <translation>Меньше (Ctrl+−)</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Больше</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Больше (Ctrl++)</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Повернуть</translation>
    </message>
    <message>
        <source>Turn by a quarter</source>
        <translation>Повернуть на четверть</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Предыдущее совпадение</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>Предыдущее совпадение (Shift+F3)</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Следующее совпадение</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>Следующее совпадение (F3)</translation>
    </message>
</context>
<context>
    <name>PageCanvas</name>
    <message>
        <source>This page cannot be shown.</source>
        <translation>Эту страницу нельзя показать.</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Страница %1 из %2</translation>
    </message>
</context>
<context>
    <name>PairChooser</name>
    <message>
        <source>There is nothing to put beside this document yet.</source>
        <translation>Пока нечего поставить рядом с этим документом.</translation>
    </message>
    <message>
        <source>Read another document first; then both can be read side by side.</source>
        <translation>Сначала прочтите другой документ, тогда оба можно читать рядом.</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Width of the filters</source>
        <translation>Ширина фильтров</translation>
    </message>
    <message>
        <source>Width of the list</source>
        <translation>Ширина списка</translation>
    </message>
</context>
<context>
    <name>PassagesModel</name>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Отрывок</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>A new passphrase</source>
        <translation>Новая парольная фраза</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Взять этот ключ</translation>
    </message>
    <message>
        <source>Adding the key</source>
        <translation>Добавляем ключ</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Caps Lock is on</source>
        <translation>Включён Caps Lock</translation>
    </message>
    <message>
        <source>Keyboard layout: %1</source>
        <translation>Раскладка клавиатуры: %1</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Слова для восстановления</translation>
    </message>
    <message>
        <source>Show the recovery words</source>
        <translation>Показать слова для восстановления</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Показать парольную фразу</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Выбрать: %1</translation>
    </message>
</context>
<context>
    <name>PdfDialog</name>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Take the text out as PDF</source>
        <translation>Вынести текст в PDF</translation>
    </message>
    <message>
        <source>What leaves: the title, the date, the source and the text. No marks or notes.</source>
        <translation>Что выходит: заголовок, дата, источник и текст. Без пометок и заметок.</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Show the picture</source>
        <translation>Показать изображение</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 пикселей</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Изображение: %1</translation>
    </message>
    <message>
        <source>Blurred picture: %1</source>
        <translation>Размытое изображение: %1</translation>
    </message>
</context>
<context>
    <name>PlaceStep</name>
    <message>
        <source>Library</source>
        <translation>Библиотека</translation>
    </message>
    <message>
        <source>A new folder: %1</source>
        <translation>Новая папка: %1</translation>
    </message>
    <message>
        <source>This folder is there already, choose another name: %1</source>
        <translation>Такая папка уже есть, выберите другое название: %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Keep it in this folder or on this stick</source>
        <translation>Хранить в этой папке или на этой флешке</translation>
    </message>
</context>
<context>
    <name>PlacesModel</name>
    <message>
        <source>Page %1</source>
        <translation>Страница %1</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Без названия</translation>
    </message>
</context>
<context>
    <name>PromiseStep</name>
    <message>
        <source>What it protects</source>
        <translation>Что он защищает</translation>
    </message>
    <message>
        <source>What it cannot protect</source>
        <translation>Чего он не защищает</translation>
    </message>
    <message>
        <source>Documents, notes and the search index are encrypted together. Who takes the computer or the stick while the archive is locked sees only sizes and times. Nothing is sent anywhere: the program has no network.</source>
        <translation>Документы, заметки и поисковый индекс зашифрованы вместе. Кто заберёт компьютер или флешку, пока архив закрыт, увидит только размеры и время. Никуда ничего не отправляется: у программы нет доступа к сети.</translation>
    </message>
    <message>
        <source>What is on the screen while it is unlocked, a computer that is already watched by someone else’s program, and the original files that you imported: they stay where they were. Without the passphrase nobody can help, we cannot either.</source>
        <translation>Того, что на экране, пока архив открыт; компьютера, за которым уже следит чужая программа; оригиналов добавленных файлов: они остаются там, где были. Без парольной фразы не поможет никто, и мы тоже.</translation>
    </message>
</context>
<context>
    <name>ProtectionDialog</name>
    <message>
        <source>What is protected here</source>
        <translation>Что здесь защищено</translation>
    </message>
    <message>
        <source>Trying out this device</source>
        <translation>Проверяем это устройство</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Проверить ещё раз</translation>
    </message>
    <message>
        <source>Each line was just tried out on this device. Nothing of it is written down or sent anywhere.</source>
        <translation>Каждую строку только что проверили на этом устройстве. Ничего из этого не записывается и никуда не отправляется.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are not protected on this device</source>
        <translation>
            <numerusform>На этом устройстве не защищено: %n</numerusform>
            <numerusform>На этом устройстве не защищено: %n</numerusform>
            <numerusform>На этом устройстве не защищено: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Protected, with something to know</source>
        <translation>Защищено, но стоит знать</translation>
    </message>
    <message>
        <source>Everything is protected here</source>
        <translation>Здесь всё защищено</translation>
    </message>
</context>
<context>
    <name>Protections</name>
    <message>
        <source>Protected</source>
        <translation>Защищено</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>Частично</translation>
    </message>
    <message>
        <source>Not protected</source>
        <translation>Не защищено</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Шифрование</translation>
    </message>
    <message>
        <source>Every part of the encryption gives the published answers.</source>
        <translation>Каждая часть шифрования даёт опубликованные ответы.</translation>
    </message>
    <message>
        <source>The encryption could not be tried out.</source>
        <translation>Шифрование не удалось проверить.</translation>
    </message>
    <message>
        <source>This program does not encrypt as it should. Do not use it; get it again from somebody you trust.</source>
        <translation>Эта программа шифрует не так, как должна. Не пользуйтесь ею; возьмите её заново у того, кому доверяете.</translation>
    </message>
    <message>
        <source>Files from others</source>
        <translation>Чужие файлы</translation>
    </message>
    <message>
        <source>Whatever reads an imported file is locked up: it has no files, no network, no programs and no keys.</source>
        <translation>То, что читает добавленный файл, изолировано: у него нет ни файлов, ни сети, ни программ, ни ключей.</translation>
    </message>
    <message>
        <source>The readers of files are locked up in part only.</source>
        <translation>Чтение файлов изолировано лишь частично.</translation>
    </message>
    <message>
        <source>This system cannot lock up the readers of files. Import only files of people you trust; risky kinds are left out unless you agree.</source>
        <translation>Эта система не может изолировать чтение файлов. Добавляйте только файлы людей, которым доверяете; рискованные виды пропускаются, если вы не согласитесь.</translation>
    </message>
    <message>
        <source>Memory of the program</source>
        <translation>Память программы</translation>
    </message>
    <message>
        <source>Other programs cannot read it, and a crash writes nothing of it to the disk.</source>
        <translation>Другие программы не могут её прочитать, и сбой ничего из неё не запишет на диск.</translation>
    </message>
    <message>
        <source>This system lets other programs of yours read it. Lock the archive when you do not need it.</source>
        <translation>Эта система позволяет другим вашим программам её читать. Закрывайте архив на замок, когда он не нужен.</translation>
    </message>
    <message>
        <source>Other programs may read it, or a crash may write it to the disk. Lock the archive when you do not need it.</source>
        <translation>Другие программы могут её прочитать, или сбой может записать её на диск. Закрывайте архив на замок, когда он не нужен.</translation>
    </message>
    <message>
        <source>Being watched from inside</source>
        <translation>Наблюдение изнутри</translation>
    </message>
    <message>
        <source>No other program is attached to this one.</source>
        <translation>Никакая другая программа не подключилась к этой.</translation>
    </message>
    <message>
        <source>Whether another program is attached to this one cannot be found out.</source>
        <translation>Подключилась ли к этой программе другая, узнать нельзя.</translation>
    </message>
    <message>
        <source>Another program is attached to this one and sees all it does. Do not open an archive on this computer.</source>
        <translation>К этой программе подключилась другая и видит всё, что она делает. Не открывайте архив на этом компьютере.</translation>
    </message>
    <message>
        <source>Memory that is moved to the disk</source>
        <translation>Память, которая попадает на диск</translation>
    </message>
    <message>
        <source>None is moved there, or it is encrypted: nothing readable stays.</source>
        <translation>Она туда не попадает или зашифрована: ничего читаемого не остаётся.</translation>
    </message>
    <message>
        <source>Whether it is encrypted there cannot be found out. Encrypt the disk of the computer, and shut it down instead of letting it sleep.</source>
        <translation>Зашифрована ли она там, узнать нельзя. Зашифруйте диск компьютера и выключайте его, а не усыпляйте.</translation>
    </message>
    <message>
        <source>The system may write pieces of memory to the disk, not encrypted. Encrypt the disk or switch swap off; until then shut down instead of hibernating.</source>
        <translation>Система может писать куски памяти на диск незашифрованными. Зашифруйте диск или отключите подкачку (swap); до тех пор выключайте компьютер, а не усыпляйте.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Сеть</translation>
    </message>
    <message>
        <source>The program has no connection and nothing that could open one.</source>
        <translation>У программы нет соединения и ничего, что могло бы его открыть.</translation>
    </message>
    <message>
        <source>Nothing that could open a connection is loaded. This system does not let us look closer.</source>
        <translation>Ничего, что могло бы открыть соединение, не загружено. Ближе посмотреть эта система не даёт.</translation>
    </message>
    <message>
        <source>Something opened a way to the network inside this program. Disconnect the computer and lock the archive.</source>
        <translation>Что-то открыло путь в сеть внутри этой программы. Отключите компьютер от сети и закройте архив на замок.</translation>
    </message>
    <message>
        <source>What you copy</source>
        <translation>То, что вы копируете</translation>
    </message>
    <message>
        <source>It is marked as secret and taken away after a few seconds.</source>
        <translation>Оно помечено как тайное и через несколько секунд убирается.</translation>
    </message>
    <message>
        <source>It is marked as secret and taken away after a few seconds; until then every program of yours can read it.</source>
        <translation>Оно помечено как тайное и через несколько секунд убирается; до тех пор его может прочитать любая ваша программа.</translation>
    </message>
    <message>
        <source>It stays where every program can read it. Copy nothing secret.</source>
        <translation>Оно остаётся там, где его может прочитать любая программа. Не копируйте ничего тайного.</translation>
    </message>
    <message>
        <source>Pictures of the screen</source>
        <translation>Снимки экрана</translation>
    </message>
    <message>
        <source>The system leaves this window out of pictures and recordings.</source>
        <translation>Система не пускает это окно на снимки и записи экрана.</translation>
    </message>
    <message>
        <source>The system asks you before a program takes a picture of the screen. Say no while an archive is open.</source>
        <translation>Система спрашивает вас, прежде чем программа снимет экран. Пока архив открыт, отвечайте «нет».</translation>
    </message>
    <message>
        <source>Every program can take a picture of this screen; this system cannot prevent it. Close what you do not know before you open an archive.</source>
        <translation>Любая программа может снять этот экран, и система не может этому помешать. Прежде чем открыть архив, закройте незнакомые программы.</translation>
    </message>
    <message>
        <source>Sleep and the system’s own lock</source>
        <translation>Сон и блокировка самой системы</translation>
    </message>
    <message>
        <source>The archive locks when the computer goes to sleep and when its screen is locked.</source>
        <translation>Архив закрывается на замок, когда компьютер засыпает и когда блокируется его экран.</translation>
    </message>
    <message>
        <source>The archive locks when the computer wakes up. That the screen was locked cannot be noticed here: press F9 before you leave.</source>
        <translation>Архив закрывается на замок, когда компьютер просыпается. Блокировку экрана здесь заметить нельзя: нажимайте F9, прежде чем отойти.</translation>
    </message>
    <message>
        <source>Locking on sleep is switched off. Press F9 before you leave.</source>
        <translation>Закрытие на замок при засыпании выключено. Нажимайте F9, прежде чем отойти.</translation>
    </message>
    <message>
        <source>A second key on paper</source>
        <translation>Второй ключ на бумаге</translation>
    </message>
    <message>
        <source>Recovery words open the archive, too.</source>
        <translation>Слова для восстановления тоже открывают архив.</translation>
    </message>
    <message>
        <source>There are no recovery words: if the passphrase is forgotten, everything is lost. “Keys” in the menu of safety makes them.</source>
        <translation>Слов для восстановления нет: если парольная фраза забудется, потеряется всё. Их создают «Ключи» в меню «Безопасность».</translation>
    </message>
    <message>
        <source>Only the passphrase opens the archive. Make recovery words and keep them on paper.</source>
        <translation>Архив открывает только парольная фраза. Создайте слова для восстановления и храните их на бумаге.</translation>
    </message>
    <message>
        <source>Other copies</source>
        <translation>Другие копии</translation>
    </message>
    <message>
        <source>No other copy is known of.</source>
        <translation>О других копиях ничего не известно.</translation>
    </message>
    <message>
        <source>The files that you imported are still where they were, readable for everybody. Delete them there, or keep them somewhere safe.</source>
        <translation>Файлы, которые вы добавили, лежат там, где лежали, и их может прочитать каждый. Удалите их там или спрячьте в надёжном месте.</translation>
    </message>
    <message>
        <source>The archive lies in a folder that is copied to a service’s computers. It is encrypted there too, but others see that you have it: move it elsewhere.</source>
        <translation>Архив лежит в папке, которую какая-то служба копирует на свои компьютеры. Там он тоже зашифрован, но другие видят, что он у вас есть: перенесите его.</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Оригинал</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Сведения</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Версии</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>What is shown of the document</source>
        <translation>Что показывать из документа</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>Текст документа</translation>
    </message>
    <message>
        <source>Choose a document in the list to read it here.</source>
        <translation>Выберите документ в списке, чтобы прочитать его здесь.</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Без названия</translation>
    </message>
</context>
<context>
    <name>Recognition</name>
    <message>
        <source>Text read from the picture by this program, certain by %1 %</source>
        <translation>Текст прочитан программой с изображения, уверенность %1 %</translation>
    </message>
</context>
<context>
    <name>RecognitionBar</name>
    <message>
        <source>Progress of the reading</source>
        <translation>Ход чтения</translation>
    </message>
    <message>
        <source>Looking for pictures without text…</source>
        <translation>Поиск изображений без текста…</translation>
    </message>
    <message>
        <source>Reading text in pictures: page %1 of %2</source>
        <translation>Читается текст на изображениях: страница %1 из %2</translation>
    </message>
    <message>
        <source>There is no picture or scan left to read.</source>
        <translation>Все изображения и сканы уже прочитаны.</translation>
    </message>
    <message numerus="yes">
        <source>text in %Ln document(s)</source>
        <translation>
            <numerusform>текст в %Ln документе</numerusform>
            <numerusform>текст в %Ln документах</numerusform>
            <numerusform>текст в %Ln документах</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no text in %Ln</source>
        <translation>
            <numerusform>без текста %Ln</numerusform>
            <numerusform>без текста %Ln</numerusform>
            <numerusform>без текста %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>%Ln не прочитан</numerusform>
            <numerusform>%Ln не прочитаны</numerusform>
            <numerusform>%Ln не прочитано</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading was stopped: %1</source>
        <translation>Чтение остановлено: %1</translation>
    </message>
    <message>
        <source>Pictures were read: %1</source>
        <translation>Изображения прочитаны: %1</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Recovery words</source>
        <translation>Слова для восстановления</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Recovery words</source>
        <translation>Слова для восстановления</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Show them again</source>
        <translation>Показать ещё раз</translation>
    </message>
    <message>
        <source>Adding the key</source>
        <translation>Ключ добавляется</translation>
    </message>
    <message>
        <source>Adding the key. It takes some seconds on purpose: every guess costs as much.</source>
        <translation>Добавляется ключ. Это нарочно занимает несколько секунд: каждая чужая попытка стоит столько же.</translation>
    </message>
    <message>
        <source>These are not the words asked for.</source>
        <translation>Это не те слова.</translation>
    </message>
    <message>
        <source>Compare them with the sheet, or look at all of them again.</source>
        <translation>Сравните их с листом или посмотрите на все слова ещё раз.</translation>
    </message>
    <message>
        <source>A second key, on paper</source>
        <translation>Второй ключ — на бумаге</translation>
    </message>
    <message>
        <source>The archive is made. If its passphrase is ever forgotten, thirteen recovery words open it too. Write them on paper and keep it where nobody looks: whoever finds it can open the archive.</source>
        <translation>Архив создан. Если парольная фраза забудется, его откроют и тринадцать слов для восстановления. Запишите их на бумаге и держите её там, где никто не ищет: кто её найдёт, тот откроет архив.</translation>
    </message>
    <message>
        <source>If the passphrase is ever forgotten, thirteen recovery words open this archive too. Write them on paper and keep it where nobody looks: whoever finds it can open the archive.</source>
        <translation>Если парольная фраза забудется, этот архив откроют и тринадцать слов для восстановления. Запишите их на бумаге и держите её там, где никто не ищет: кто её найдёт, тот откроет архив.</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>Показать слова</translation>
    </message>
    <message>
        <source>Write these words down</source>
        <translation>Запишите эти слова</translation>
    </message>
    <message>
        <source>They are shown this once. Write them by hand, with their numbers; do not take a picture.</source>
        <translation>Они показываются только сейчас. Запишите их от руки, с номерами, и не фотографируйте.</translation>
    </message>
    <message>
        <source>I wrote them down</source>
        <translation>Слова записаны</translation>
    </message>
    <message>
        <source>Two words, to be sure</source>
        <translation>Два слова для проверки</translation>
    </message>
    <message>
        <source>Type these two from your sheet. Then the words begin to open the archive.</source>
        <translation>Наберите эти два слова со своего листа. После этого слова начнут открывать архив.</translation>
    </message>
    <message>
        <source>Add this key</source>
        <translation>Добавить этот ключ</translation>
    </message>
</context>
<context>
    <name>RecoveryReminder</name>
    <message>
        <source>There are no recovery words yet: a forgotten passphrase loses everything.</source>
        <translation>Слов для восстановления ещё нет: забудете парольную фразу — потеряете всё.</translation>
    </message>
    <message>
        <source>Make recovery words…</source>
        <translation>Создать слова для восстановления…</translation>
    </message>
    <message>
        <source>Do not remind me</source>
        <translation>Не напоминать</translation>
    </message>
</context>
<context>
    <name>RelationLinks</name>
    <message>
        <source>To its transcript</source>
        <translation>К расшифровке</translation>
    </message>
    <message>
        <source>To its recording</source>
        <translation>К звукозаписи</translation>
    </message>
    <message>
        <source>Attached to: %1</source>
        <translation>Приложен к: %1</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Без названия</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln запись</numerusform>
            <numerusform>%Ln записи</numerusform>
            <numerusform>%Ln записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attached document(s)</source>
        <translation>
            <numerusform>%Ln приложенный документ</numerusform>
            <numerusform>%Ln приложенных документа</numerusform>
            <numerusform>%Ln приложенных документов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other copy(ies)</source>
        <translation>
            <numerusform>%Ln другая копия</numerusform>
            <numerusform>%Ln другие копии</numerusform>
            <numerusform>%Ln других копий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln named file(s) not here</source>
        <translation>
            <numerusform>нет %Ln названного файла</numerusform>
            <numerusform>нет %Ln названных файлов</numerusform>
            <numerusform>нет %Ln названных файлов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelativesPage</name>
    <message>
        <source>Versions and attachments</source>
        <translation>Версии и приложения</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>Сходство</translation>
    </message>
    <message>
        <source>Read the document</source>
        <translation>Читать документ</translation>
    </message>
    <message>
        <source>Read side by side</source>
        <translation>Читать рядом</translation>
    </message>
    <message>
        <source>Same article, other copies</source>
        <translation>Та же статья, другие копии</translation>
    </message>
    <message>
        <source>Attached to</source>
        <translation>Приложен к</translation>
    </message>
    <message>
        <source>Attached documents</source>
        <translation>Приложенные документы</translation>
    </message>
    <message>
        <source>No other version of this document is here, and nothing is attached to it.</source>
        <translation>Других версий этого документа здесь нет, и к нему ничего не приложено.</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Без названия</translation>
    </message>
    <message numerus="yes">
        <source>Show more (%Ln left)</source>
        <translation>
            <numerusform>Показать ещё (осталось %Ln)</numerusform>
            <numerusform>Показать ещё (осталось %Ln)</numerusform>
            <numerusform>Показать ещё (осталось %Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Named files that are not in the archive</source>
        <translation>Названные файлы, которых нет в архиве</translation>
    </message>
    <message>
        <source>left out when the chat was exported</source>
        <translation>не включён при экспорте чата</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>и ещё %Ln</numerusform>
            <numerusform>и ещё %Ln</numerusform>
            <numerusform>и ещё %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>the same text</source>
        <translation>тот же текст</translation>
    </message>
    <message>
        <source>nearly the same</source>
        <translation>почти то же самое</translation>
    </message>
</context>
<context>
    <name>ReportWindow</name>
    <message numerus="yes">
        <source>%Ln passage(s)</source>
        <translation>
            <numerusform>%Ln отрывок</numerusform>
            <numerusform>%Ln отрывка</numerusform>
            <numerusform>%Ln отрывков</numerusform>
        </translation>
    </message>
    <message>
        <source>No passages yet: select words in a text and give them a code with Ctrl+T.</source>
        <translation>Отрывков ещё нет: выделите слова в тексте и дайте им код через Ctrl+T.</translation>
    </message>
    <message>
        <source>Report of codes</source>
        <translation>Отчёт по кодам</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Отрывки</translation>
    </message>
    <message>
        <source>Codes by documents</source>
        <translation>Коды по документам</translation>
    </message>
    <message>
        <source>Codes that meet</source>
        <translation>Коды рядом</translation>
    </message>
    <message>
        <source>Code:</source>
        <translation>Код:</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>with the codes below it</source>
        <translation>вместе с вложенными кодами</translation>
    </message>
    <message>
        <source>Take out as a file…</source>
        <translation>Вынести в файл…</translation>
    </message>
</context>
<context>
    <name>RestoreBar</name>
    <message>
        <source>Restoring</source>
        <translation>Восстановление</translation>
    </message>
    <message>
        <source>Writing the archive and reading all of it again…</source>
        <translation>Архив записывается и перечитывается целиком…</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>No archive was made.</source>
        <translation>Архив не создан.</translation>
    </message>
    <message>
        <source>The backup is unchanged.</source>
        <translation>Копия не изменена.</translation>
    </message>
    <message>
        <source>The archive is restored, and all of it was read.</source>
        <translation>Архив восстановлен и прочитан целиком.</translation>
    </message>
    <message>
        <source>The same keys open it.</source>
        <translation>Его открывают те же ключи.</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Восстановить из копии</translation>
    </message>
    <message>
        <source>A new archive is made of a backup and read whole before it counts. The backup itself is not changed.</source>
        <translation>Из копии делается новый архив, и он целиком проверяется. Сама копия не меняется.</translation>
    </message>
    <message>
        <source>Folder of the backup</source>
        <translation>Папка с копией</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Слова для восстановления</translation>
    </message>
    <message>
        <source>All thirteen words from your sheet, in their order, with spaces between.</source>
        <translation>Все тринадцать слов с вашего листа, по порядку, через пробелы.</translation>
    </message>
    <message>
        <source>Recovery words instead of the passphrase</source>
        <translation>Слова для восстановления вместо фразы</translation>
    </message>
    <message>
        <source>This backup also needs a key file</source>
        <translation>Этой копии нужен ещё и ключевой файл</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Ключевой файл</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
</context>
<context>
    <name>ResultsPane</name>
    <message>
        <source>The index is being built again.</source>
        <translation>Индекс строится заново.</translation>
    </message>
    <message>
        <source>The index is new.</source>
        <translation>Индекс построен заново.</translation>
    </message>
    <message>
        <source>The index for searching is damaged.</source>
        <translation>Повреждён индекс для поиска.</translation>
    </message>
    <message>
        <source>The documents are listed all the same. Copy the whole folder before you try anything else, then build the index again or open a backup.</source>
        <translation>Документы всё равно в списке. Прежде всего скопируйте всю папку, затем постройте индекс заново или откройте резервную копию.</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Идёт поиск</translation>
    </message>
    <message>
        <source>The word itself was not found. These have names that sound like it.</source>
        <translation>Самого слова не нашлось. Здесь имена, похожие на него на слух.</translation>
    </message>
    <message>
        <source>Results as a table</source>
        <translation>Результаты таблицей</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Try another form or spelling of the word, or fewer words and filters.</source>
        <translation>Попробуйте другую форму или написание слова, меньше слов или фильтров.</translation>
    </message>
    <message>
        <source>Show all documents</source>
        <translation>Все документы</translation>
    </message>
    <message>
        <source>Search without filters</source>
        <translation>Без фильтров</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln документ</numerusform>
            <numerusform>%Ln документа</numerusform>
            <numerusform>%Ln документов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsTable</name>
    <message>
        <source>Results as a table</source>
        <translation>Результаты таблицей</translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Results</source>
        <translation>Результаты</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Review what was guessed</source>
        <translation>Проверить догадки</translation>
    </message>
    <message>
        <source>Documents that wait for a look</source>
        <translation>Документы, которые ждут проверки</translation>
    </message>
    <message>
        <source>Nothing waits for a look.</source>
        <translation>Проверки ничто не ждёт.</translation>
    </message>
    <message>
        <source>Accept and go on</source>
        <translation>Принять и дальше</translation>
    </message>
    <message>
        <source>Read the document</source>
        <translation>Читать документ</translation>
    </message>
    <message>
        <source>A date that was written cannot be read, so not all can be accepted yet.</source>
        <translation>Одну из написанных дат нельзя прочитать, поэтому принять всё пока нельзя.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) wait for a look. What was guessed has “?” in front.</source>
        <translation>
            <numerusform>Проверки ждёт %Ln документ. Перед догадками стоит «?».</numerusform>
            <numerusform>Проверки ждут %Ln документа. Перед догадками стоит «?».</numerusform>
            <numerusform>Проверки ждут %Ln документов. Перед догадками стоит «?».</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept all, with what was corrected</source>
        <translation>Принять все, с правками</translation>
    </message>
    <message>
        <source>Accept all as they are</source>
        <translation>Принять все как есть</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search the archive</source>
        <translation>Искать в архиве</translation>
    </message>
</context>
<context>
    <name>SearchExamples</name>
    <message>
        <source>journalist pardon</source>
        <translation>журналист помилование</translation>
    </message>
    <message>
        <source>both words, in any form, anywhere in the text</source>
        <translation>оба слова в любой форме, где угодно в тексте</translation>
    </message>
    <message>
        <source>letter OR postcard</source>
        <translation>письмо ИЛИ открытка</translation>
    </message>
    <message>
        <source>one of the two is enough</source>
        <translation>достаточно одного из двух</translation>
    </message>
    <message>
        <source>letter NOT court</source>
        <translation>письмо НЕ суд</translation>
    </message>
    <message>
        <source>the first without the second</source>
        <translation>первое без второго</translation>
    </message>
    <message>
        <source>letter -court</source>
        <translation>письмо -суд</translation>
    </message>
    <message>
        <source>a minus right before a word leaves it out, too</source>
        <translation>минус сразу перед словом тоже исключает его</translation>
    </message>
    <message>
        <source>Who was released?</source>
        <translation>Когда был суд?</translation>
    </message>
    <message>
        <source>a question as it was asked: words, and no pattern at its end</source>
        <translation>вопрос, как он задан: слова, и без шаблона в конце</translation>
    </message>
    <message>
        <source>&quot;release of prisoners&quot;</source>
        <translation>&quot;на свободу&quot;</translation>
    </message>
    <message>
        <source>exactly these words, side by side</source>
        <translation>именно эти слова, рядом</translation>
    </message>
    <message>
        <source>journal*</source>
        <translation>журнали*</translation>
    </message>
    <message>
        <source>every word that begins like this</source>
        <translation>каждое слово, которое так начинается</translation>
    </message>
    <message>
        <source>Luksha~</source>
        <translation>Лукша~</translation>
    </message>
    <message>
        <source>this word, or one that is spelled almost like it</source>
        <translation>это слово или то, что пишется почти так же</translation>
    </message>
    <message>
        <source>name:&quot;Bialiatski Ales&quot;</source>
        <translation>имя:&quot;Беляцкий Алесь&quot;</translation>
    </message>
    <message>
        <source>a name in any script, form and order of its words</source>
        <translation>имя любыми буквами, в любой форме, слова в любом порядке</translation>
    </message>
    <message>
        <source>person:Kalesnikava</source>
        <translation>человек:Kalesnikava</translation>
    </message>
    <message>
        <source>a name in the text or among the authors</source>
        <translation>имя в тексте или среди авторов</translation>
    </message>
    <message>
        <source>source:chronicle</source>
        <translation>источник:хроника</translation>
    </message>
    <message>
        <source>in one field only: title, author, source, tag, collection, kind, lang, year, date</source>
        <translation>только в одном поле: заголовок (title), автор (author), источник (source), тег (tag), собрание (collection), вид (kind), язык (lang), год (year), дата (date)</translation>
    </message>
    <message>
        <source>kind:letter lang:belarusian</source>
        <translation>вид:письмо язык:русский</translation>
    </message>
    <message>
        <source>kinds and languages by their names</source>
        <translation>виды и языки своими названиями</translation>
    </message>
    <message>
        <source>date:2024-09</source>
        <translation>дата:2024-09</translation>
    </message>
    <message>
        <source>a month; so also a year or a day: date:12.08.2020, date:August 2020</source>
        <translation>месяц; так же год или день: date:12.08.2020, date:август 2020</translation>
    </message>
    <message>
        <source>year:[2023 TO 2025]</source>
        <translation>год:[2023 TO 2025]</translation>
    </message>
    <message>
        <source>from one year to another; so also date:[2024-05 TO 2024-09]</source>
        <translation>от одного года до другого; так же date:[2024-05 TO 2024-09]</translation>
    </message>
</context>
<context>
    <name>SearchHelp</name>
    <message>
        <source>How to search</source>
        <translation>Как искать</translation>
    </message>
    <message>
        <source>Type words: documents that have all of them are found, other forms included. Every example can be tried by a click.</source>
        <translation>Пишите слова: найдутся документы, где есть все, и в других формах. Каждый пример можно попробовать, нажав на него.</translation>
    </message>
    <message>
        <source>A word finds its forms, its other spellings, and names that sound like it in any script. “Words” beside the search line switches each of these off.</source>
        <translation>Слово находит свои формы, другие написания и похожие на слух имена любыми буквами. Кнопка «Слова» возле строки поиска выключает каждое из этого.</translation>
    </message>
</context>
<context>
    <name>SearchSection</name>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>A word finds: %1</source>
        <translation>Слово находит: %1</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Да</translation>
    </message>
</context>
<context>
    <name>SearchWords</name>
    <message>
        <source>The word as typed</source>
        <translation>Слово, как написано</translation>
    </message>
    <message>
        <source>Its other forms</source>
        <translation>Его другие формы</translation>
    </message>
    <message>
        <source>Its other spellings and alphabets</source>
        <translation>Другие правописания и азбуки</translation>
    </message>
    <message>
        <source>Names that sound like it, in any script</source>
        <translation>Похожие на слух имена любыми буквами</translation>
    </message>
    <message>
        <source>as typed</source>
        <translation>как написано</translation>
    </message>
    <message>
        <source>another form</source>
        <translation>другая форма</translation>
    </message>
    <message>
        <source>another spelling</source>
        <translation>другое написание</translation>
    </message>
    <message>
        <source>a name that sounds like it</source>
        <translation>имя, похожее на слух</translation>
    </message>
    <message>
        <source>fits the pattern</source>
        <translation>подходит к образцу</translation>
    </message>
    <message>
        <source>begins as typed</source>
        <translation>так начинается</translation>
    </message>
    <message>
        <source>almost the same</source>
        <translation>почти то же</translation>
    </message>
    <message>
        <source>In another keyboard layout:</source>
        <translation>В другой раскладке клавиатуры:</translation>
    </message>
    <message>
        <source>Did you mean:</source>
        <translation>Возможно, вы искали:</translation>
    </message>
    <message>
        <source>There is no such field. Instead:</source>
        <translation>Такого поля нет. Вместо него:</translation>
    </message>
    <message>
        <source>No document has this value. There is:</source>
        <translation>Такого значения нет нигде. Есть:</translation>
    </message>
    <message>
        <source>Within longer words:</source>
        <translation>Внутри более длинных слов:</translation>
    </message>
    <message>
        <source>Other forms, spellings and names included:</source>
        <translation>С другими формами, написаниями и именами:</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Заметка: %1</translation>
    </message>
</context>
<context>
    <name>SearchesDialog</name>
    <message>
        <source>“%1” stands for this search now, and for “%2” no more.</source>
        <translation>«%1» теперь означает этот поиск, а не «%2».</translation>
    </message>
    <message>
        <source>Forgotten: “%1”</source>
        <translation>Забыто: «%1»</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Поиски</translation>
    </message>
    <message>
        <source>Save this search as</source>
        <translation>Сохранить этот поиск как</translation>
    </message>
    <message>
        <source>Search for something first</source>
        <translation>Сначала что-нибудь поищите</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Искать снова</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Забыть</translation>
    </message>
    <message>
        <source>Forget all</source>
        <translation>Забыть все</translation>
    </message>
    <message>
        <source>Remember searches, inside the archive</source>
        <translation>Помнить поиски, внутри архива</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранённые</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Прежние</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Найдено</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новых</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Сохранённые поиски</translation>
    </message>
    <message>
        <source>Past searches</source>
        <translation>Прежние поиски</translation>
    </message>
    <message>
        <source>No search is saved yet. Search for something, then save it here.</source>
        <translation>Сохранённых поисков ещё нет. Сначала что-нибудь поищите, потом сохраните здесь.</translation>
    </message>
    <message>
        <source>No past searches.</source>
        <translation>Прежних поисков нет.</translation>
    </message>
</context>
<context>
    <name>SecretStep</name>
    <message>
        <source>Write it down on paper until you know it by heart.</source>
        <translation>Запишите на бумаге, пока не запомните.</translation>
    </message>
    <message>
        <source>Not the same yet.</source>
        <translation>Пока не совпадает.</translation>
    </message>
    <message>
        <source>The same, but too easy to guess: make it longer.</source>
        <translation>Совпадает, но слишком легко угадать: сделайте длиннее.</translation>
    </message>
    <message>
        <source>The same.</source>
        <translation>Совпадает.</translation>
    </message>
    <message>
        <source>New key file</source>
        <translation>Новый ключевой файл</translation>
    </message>
    <message>
        <source>Use these seven words (recommended)</source>
        <translation>Использовать эти семь слов (советуем)</translation>
    </message>
    <message>
        <source>Seven words</source>
        <translation>Семь слов</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>Другие слова</translation>
    </message>
    <message>
        <source>Use a passphrase of my own</source>
        <translation>Взять свою парольную фразу</translation>
    </message>
    <message>
        <source>Type it once more</source>
        <translation>Введите ещё раз</translation>
    </message>
    <message>
        <source>Also demand a key file</source>
        <translation>Требовать ещё и ключевой файл</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Ключевой файл</translation>
    </message>
    <message>
        <source>New key file…</source>
        <translation>Новый ключевой файл…</translation>
    </message>
</context>
<context>
    <name>SecuritySection</name>
    <message>
        <source>Security</source>
        <translation>Безопасность</translation>
    </message>
    <message>
        <source>Lock when idle for</source>
        <translation>Закрывать на замок при бездействии</translation>
    </message>
    <message>
        <source>Locking ends everything that is open; what was imported is stored already.</source>
        <translation>Всё открытое закрывается; то, что добавлено, уже сохранено.</translation>
    </message>
    <message>
        <source>Lock when the computer sleeps or its screen is locked</source>
        <translation>Закрывать на замок, когда компьютер засыпает или блокируется экран</translation>
    </message>
    <message>
        <source>Without it, whoever wakes the computer up may read on.</source>
        <translation>Иначе тот, кто разбудит компьютер, сможет читать дальше.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Закрывать</translation>
    </message>
    <message>
        <source>One more key that hides and locks</source>
        <translation>Ещё одна клавиша, которая прячет и закрывает на замок</translation>
    </message>
    <message>
        <source>Take away what was copied after</source>
        <translation>Убирать скопированное через</translation>
    </message>
    <message>
        <source>Other programs can read the clipboard for as long as it is there.</source>
        <translation>Пока оно в буфере, его могут прочитать другие программы.</translation>
    </message>
    <message>
        <source>What is protected here…</source>
        <translation>Что здесь защищено…</translation>
    </message>
    <message>
        <source> min</source>
        <translation> мин</translation>
    </message>
    <message>
        <source> s</source>
        <translation> с</translation>
    </message>
    <message>
        <source>This key types something or does something else. Press another one, with Ctrl or Alt, or one from F1 to F12 that is free.</source>
        <translation>Эта клавиша что-то печатает или уже занята. Нажмите другую, с Ctrl или Alt, или свободную из F1–F12.</translation>
    </message>
    <message>
        <source>F12 always does it. Click here and press the key you want.</source>
        <translation>F12 делает это всегда. Щёлкните здесь и нажмите нужную клавишу.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Поиск в настройках</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Разделы</translation>
    </message>
    <message>
        <source>There is no setting with these words.</source>
        <translation>Нет настройки с такими словами.</translation>
    </message>
    <message>
        <source>Settings are kept inside the archive, encrypted like the rest.</source>
        <translation>Настройки лежат в самом архиве, зашифрованные, как всё остальное.</translation>
    </message>
</context>
<context>
    <name>Shelves</name>
    <message>
        <source>Saved searches</source>
        <translation>Поиски</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Собрания</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
    <message>
        <source>Authors and witnesses</source>
        <translation>Авторы и свидетели</translation>
    </message>
    <message>
        <source>None yet: press +</source>
        <translation>Нет, добавить: +</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Новый тег</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Новое собрание</translation>
    </message>
    <message>
        <source>Its name. A / makes it lie below another: “Courts/2020” lies below “Courts”.</source>
        <translation>Его название. Через / оно ляжет под другим: «Суды/2020» лежит под «Суды».</translation>
    </message>
    <message>
        <source>Rename or move</source>
        <translation>Переименовать или перенести</translation>
    </message>
</context>
<context>
    <name>ShelvesPane</name>
    <message>
        <source>Space: find only this. Del: find all but this.</source>
        <translation>Пробел — искать только это, Del — искать всё, кроме этого.</translation>
    </message>
</context>
<context>
    <name>ShelvesTree</name>
    <message>
        <source>New: %1</source>
        <translation>Новое: %1</translation>
    </message>
    <message numerus="yes">
        <source>All tags (%n more)…</source>
        <translation>
            <numerusform>Все теги (ещё %n)…</numerusform>
            <numerusform>Все теги (ещё %n)…</numerusform>
            <numerusform>Все теги (ещё %n)…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All collections (%n more)…</source>
        <translation>
            <numerusform>Все собрания (ещё %n)…</numerusform>
            <numerusform>Все собрания (ещё %n)…</numerusform>
            <numerusform>Все собрания (ещё %n)…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>ещё %n…</numerusform>
            <numerusform>ещё %n…</numerusform>
            <numerusform>ещё %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln новый</numerusform>
            <numerusform>%Ln новых</numerusform>
            <numerusform>%Ln новых</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out: %1</source>
        <translation>Без этого: %1</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>выбрано</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>исключено</translation>
    </message>
    <message>
        <source>Shelves and filters</source>
        <translation>Полки и фильтры</translation>
    </message>
</context>
<context>
    <name>ShortcutsWindow</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Two different texts: places are matched by paragraphs.</source>
        <translation>Два разных текста: места сопоставлены по абзацам.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>%Ln отличие</numerusform>
            <numerusform>%Ln отличия</numerusform>
            <numerusform>%Ln отличий</numerusform>
        </translation>
    </message>
    <message>
        <source>Both texts say the same.</source>
        <translation>Оба текста одинаковы.</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Рядом</translation>
    </message>
    <message>
        <source>Scroll together</source>
        <translation>Листать вместе</translation>
    </message>
    <message>
        <source>Mark differences</source>
        <translation>Отмечать отличия</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Предыдущее отличие</translation>
    </message>
    <message>
        <source>Previous difference (Shift+F3)</source>
        <translation>Предыдущее отличие (Shift+F3)</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Следующее отличие</translation>
    </message>
    <message>
        <source>Next difference (F3)</source>
        <translation>Следующее отличие (F3)</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split a code</source>
        <translation>Разделить код</translation>
    </message>
    <message>
        <source>Passages that are ticked get the new code instead of “%1”.</source>
        <translation>Отмеченные отрывки получат новый код вместо «%1».</translation>
    </message>
    <message>
        <source>Name of the new code</source>
        <translation>Название нового кода</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Отрывки</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Разделить</translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message numerus="yes">
        <source>Tag “%1”: %Ln document(s)</source>
        <translation>
            <numerusform>Тег «%1»: %Ln документ</numerusform>
            <numerusform>Тег «%1»: %Ln документа</numerusform>
            <numerusform>Тег «%1»: %Ln документов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Into “%1”: %Ln document(s)</source>
        <translation>
            <numerusform>В собрание «%1»: %Ln документ</numerusform>
            <numerusform>В собрание «%1»: %Ln документа</numerusform>
            <numerusform>В собрание «%1»: %Ln документов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without the tag “%1”: %Ln document(s)</source>
        <translation>
            <numerusform>Без тега «%1»: %Ln документ</numerusform>
            <numerusform>Без тега «%1»: %Ln документа</numerusform>
            <numerusform>Без тега «%1»: %Ln документов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Out of “%1”: %Ln document(s)</source>
        <translation>
            <numerusform>Из собрания «%1»: %Ln документ</numerusform>
            <numerusform>Из собрания «%1»: %Ln документа</numerusform>
            <numerusform>Из собрания «%1»: %Ln документов</numerusform>
        </translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Новое: %1</translation>
    </message>
    <message>
        <source>New name: %1</source>
        <translation>Новое название: %1</translation>
    </message>
    <message>
        <source>Without “%1”; its documents stay</source>
        <translation>Без «%1»; документы остались</translation>
    </message>
    <message numerus="yes">
        <source>Description changed: %Ln document(s)</source>
        <translation>
            <numerusform>Изменено описание: %Ln документ</numerusform>
            <numerusform>Изменено описание: %Ln документа</numerusform>
            <numerusform>Изменено описание: %Ln документов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put into the bin: %Ln document(s)</source>
        <translation>
            <numerusform>В корзине: %Ln документ</numerusform>
            <numerusform>В корзине: %Ln документа</numerusform>
            <numerusform>В корзине: %Ln документов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Back from the bin: %Ln document(s)</source>
        <translation>
            <numerusform>Обратно из корзины: %Ln документ</numerusform>
            <numerusform>Обратно из корзины: %Ln документа</numerusform>
            <numerusform>Обратно из корзины: %Ln документов</numerusform>
        </translation>
    </message>
    <message>
        <source>Text corrected</source>
        <translation>Текст исправлен</translation>
    </message>
    <message>
        <source>Saved as a version of its own.</source>
        <translation>Сохранено отдельной версией.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s) moved along.</source>
        <translation>
            <numerusform>%Ln пометка перешла.</numerusform>
            <numerusform>%Ln пометки перешли.</numerusform>
            <numerusform>%Ln пометок перешло.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s) not found again, but kept.</source>
        <translation>
            <numerusform>%Ln пометка не найдена, но сохранена.</numerusform>
            <numerusform>%Ln пометки не найдены, но сохранены.</numerusform>
            <numerusform>%Ln пометок не найдено, но сохранено.</numerusform>
        </translation>
    </message>
    <message>
        <source>New document written</source>
        <translation>Написан новый документ</translation>
    </message>
    <message>
        <source>Not begun: %1</source>
        <translation>Не начато: %1</translation>
    </message>
    <message>
        <source>What was written was discarded.</source>
        <translation>Написанное отброшено.</translation>
    </message>
</context>
<context>
    <name>StrengthMeter</name>
    <message>
        <source>Guessed at once</source>
        <translation>Угадают сразу</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Слабая</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Средняя</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Хорошая</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Сильная</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Стойкость парольной фразы</translation>
    </message>
</context>
<context>
    <name>Strips</name>
    <message>
        <source>Fewer</source>
        <translation>Меньше</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>ещё %Ln</numerusform>
            <numerusform>ещё %Ln</numerusform>
            <numerusform>ещё %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln сообщение</numerusform>
            <numerusform>%Ln сообщения</numerusform>
            <numerusform>%Ln сообщений</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakenInDialog</name>
    <message>
        <source>Codes and marks taken in</source>
        <translation>Принятые коды и пометки</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Читаем файл…</translation>
    </message>
    <message>
        <source>New codes: %1</source>
        <translation>Новых кодов: %1</translation>
    </message>
    <message>
        <source>New marks: %1</source>
        <translation>Новых пометок: %1</translation>
    </message>
    <message>
        <source>Marks that were here already: %1</source>
        <translation>Пометок, которые уже были: %1</translation>
    </message>
    <message>
        <source>Marks of documents that are not here: %1</source>
        <translation>Пометок в документах, которых здесь нет: %1</translation>
    </message>
    <message>
        <source>Here already but different in the file, kept as they are here: %1</source>
        <translation>Уже здесь, но в файле иначе; осталось, как здесь: %1</translation>
    </message>
    <message>
        <source>Documents of the file that are not here: %1</source>
        <translation>Документов из файла, которых здесь нет: %1</translation>
    </message>
    <message>
        <source>Import the documents, then take this file in once more.</source>
        <translation>Добавьте документы, затем примите этот файл ещё раз.</translation>
    </message>
    <message>
        <source>Of the new ones, kept though their passage was not found: %1</source>
        <translation>Из новых сохранены, хотя отрывок не найден: %1</translation>
    </message>
    <message>
        <source>Stopped: nothing was taken in.</source>
        <translation>Остановлено: ничего не взято.</translation>
    </message>
    <message>
        <source>Marks of which no passage is known: %1</source>
        <translation>Пометок, отрывок которых неизвестен: %1</translation>
    </message>
    <message>
        <source>Ctrl+Z takes all of it back.</source>
        <translation>Ctrl+Z отменяет всё это.</translation>
    </message>
</context>
<context>
    <name>TakingIn</name>
    <message>
        <source>Codes and marks (.qdpx, .qdc, .jsonld)</source>
        <translation>Коды и пометки (.qdpx, .qdc, .jsonld)</translation>
    </message>
    <message>
        <source>codes and marks taken in</source>
        <translation>принятые коды и пометки</translation>
    </message>
</context>
<context>
    <name>TakingOutDialog</name>
    <message>
        <source>There is a file of this name already.</source>
        <translation>Файл с таким именем уже есть.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another name.</source>
        <translation>Ничего не изменено. Выберите другое имя.</translation>
    </message>
    <message>
        <source>Write the file (%1)</source>
        <translation>Записать файл (%1)</translation>
    </message>
    <message>
        <source>It is not encrypted: whoever has it can read it.</source>
        <translation>Он не зашифрован: у кого он есть, тот может прочитать.</translation>
    </message>
    <message>
        <source>Stopped: no file was written.</source>
        <translation>Остановлено: файл не записан.</translation>
    </message>
    <message>
        <source>The file leaves the archive and is not encrypted. Keep it on a disk that is, or delete it when it has been used. The custody log notes it.</source>
        <translation>Файл выходит из архива и не зашифрован. Держите его на зашифрованном диске или удалите, когда он больше не нужен. Журнал об этом запишет.</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Выбрать место…</translation>
    </message>
    <message>
        <source>Written: “%1”.</source>
        <translation>Записано: «%1».</translation>
    </message>
    <message>
        <source>Written: “%1”, in the folder “%2”.</source>
        <translation>Записано: «%1», в папке «%2».</translation>
    </message>
</context>
<context>
    <name>TemplateChoice</name>
    <message>
        <source>Its name. The witness and the date are not kept in a template.</source>
        <translation>Его название. Свидетель и дата в образце не хранятся.</translation>
    </message>
    <message>
        <source>Keep as a template</source>
        <translation>Сохранить как образец</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Начать с</translation>
    </message>
    <message>
        <source>Keep as a template…</source>
        <translation>Сохранить как образец…</translation>
    </message>
    <message>
        <source>Templates…</source>
        <translation>Образцы…</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>Testimony</source>
        <translation>Свидетельство</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Интервью</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>When and where did it happen?</source>
        <translation>Когда и где это было?</translation>
    </message>
    <message>
        <source>What did you see and hear yourself?</source>
        <translation>Что вы видели и слышали сами?</translation>
    </message>
    <message>
        <source>Who else was there? Write pseudonyms, never names.</source>
        <translation>Кто ещё там был? Пишите псевдонимы, никогда не имена.</translation>
    </message>
    <message>
        <source>What was said and done by officials?</source>
        <translation>Что говорили и делали власти?</translation>
    </message>
    <message>
        <source>What happened afterwards? Are there documents or pictures?</source>
        <translation>Что было потом? Есть ли документы или снимки?</translation>
    </message>
    <message>
        <source>Who asks, and where?</source>
        <translation>Кто спрашивает и где?</translation>
    </message>
    <message>
        <source>What may be done with this testimony?</source>
        <translation>Что можно делать с этим свидетельством?</translation>
    </message>
    <message>
        <source>Question:</source>
        <translation>Вопрос:</translation>
    </message>
    <message>
        <source>Answer:</source>
        <translation>Ответ:</translation>
    </message>
</context>
<context>
    <name>TemplatesDialog</name>
    <message>
        <source>Rename the template</source>
        <translation>Переименовать образец</translation>
    </message>
    <message>
        <source>Its new name</source>
        <translation>Его новое название</translation>
    </message>
    <message>
        <source>There is a template of this name already.</source>
        <translation>Образец с таким названием уже есть.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another name.</source>
        <translation>Ничего не изменено. Выберите другое название.</translation>
    </message>
    <message>
        <source>New name: “%1”</source>
        <translation>Новое название: «%1»</translation>
    </message>
    <message>
        <source>Deleted: “%1”</source>
        <translation>Удалено: «%1»</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Образцы</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>No template is kept. What is written can be kept as one.</source>
        <translation>Ни один образец не сохранён. Написанное можно сохранить как образец.</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>%Ln отличие</numerusform>
            <numerusform>%Ln отличия</numerusform>
            <numerusform>%Ln отличий</numerusform>
        </translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Отличий нет</translation>
    </message>
    <message>
        <source>This text was corrected elsewhere after you began. The newer wording stands on the left, yours on the right.</source>
        <translation>Этот текст исправили в другом месте после того, как вы начали. Более новый текст стоит слева, ваш — справа.</translation>
    </message>
    <message>
        <source>Take over from it what is to stay.</source>
        <translation>Перенесите из него в свой то, что должно остаться.</translation>
    </message>
    <message>
        <source>Nothing was saved yet. If you save again, your wording goes above the newer one, which stays as a version.</source>
        <translation>Пока ничего не сохранено. Если сохранить ещё раз, ваш текст ляжет поверх более нового, а тот останется как версия.</translation>
    </message>
    <message>
        <source>Correct the text</source>
        <translation>Исправление текста</translation>
    </message>
    <message>
        <source>Save as a version</source>
        <translation>Сохранить как версию</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Предыдущее отличие</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Следующее отличие</translation>
    </message>
    <message>
        <source>The text as it came</source>
        <translation>Исходный текст</translation>
    </message>
    <message>
        <source>Version %1, %2</source>
        <translation>Версия %1, %2</translation>
    </message>
</context>
<context>
    <name>TextSide</name>
    <message>
        <source>Without a title</source>
        <translation>Без названия</translation>
    </message>
    <message>
        <source>Document on this side</source>
        <translation>Документ на этой стороне</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>Текст: %1</translation>
    </message>
</context>
<context>
    <name>TitleLine</name>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
</context>
<context>
    <name>TopButtons</name>
    <message>
        <source>Import</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>На замок</translation>
    </message>
</context>
<context>
    <name>TwinEditors</name>
    <message>
        <source>The earlier wording, to be read</source>
        <translation>Прежний текст, для чтения</translation>
    </message>
    <message>
        <source>The text, to be corrected</source>
        <translation>Текст, который вы исправляете</translation>
    </message>
    <message>
        <source>Which wording stands on the left</source>
        <translation>Какой текст слева</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message numerus="yes">
        <source>Wait %n second(s)</source>
        <translation>
            <numerusform>Подождите %n секунду</numerusform>
            <numerusform>Подождите %n секунды</numerusform>
            <numerusform>Подождите %n секунд</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open an archive</source>
        <translation>Открыть архив</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Слова для восстановления</translation>
    </message>
    <message>
        <source>All thirteen words from your sheet, in their order, with spaces between.</source>
        <translation>Все тринадцать слов с вашего листа, по порядку, через пробелы.</translation>
    </message>
    <message>
        <source>Recovery words instead of the passphrase</source>
        <translation>Слова для восстановления вместо фразы</translation>
    </message>
    <message>
        <source>This archive also needs a key file</source>
        <translation>Этому архиву нужен и ключевой файл</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Ключевой файл</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Открыть только для чтения</translation>
    </message>
    <message>
        <source>Opening. It takes a moment on purpose: every guess costs as much.</source>
        <translation>Открывается. Это намеренно не мгновенно: каждая попытка угадать стоит столько же.</translation>
    </message>
    <message>
        <source>Create a new archive</source>
        <translation>Создать новый архив</translation>
    </message>
</context>
<context>
    <name>Vocabulary</name>
    <message>
        <source>Article</source>
        <translation>Статья</translation>
    </message>
    <message>
        <source>Testimony</source>
        <translation>Свидетельство</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Чат</translation>
    </message>
    <message>
        <source>Court paper</source>
        <translation>Судебный документ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Снимок</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Звукозапись</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Видео</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>Entry of a list</source>
        <translation>Строка списка</translation>
    </message>
    <message>
        <source>Belarusian</source>
        <translation>Белорусский</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Русский</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Украинский</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Английский</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Польский</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>Литовский</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Немецкий</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Французский</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 Б</translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation>%1 КиБ</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 МиБ</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 ГиБ</translation>
    </message>
    <message>
        <source>%1 TiB</source>
        <translation>%1 ТиБ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Тег</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Собрание</translation>
    </message>
    <message>
        <source>Author or witness</source>
        <translation>Автор или свидетель</translation>
    </message>
    <message>
        <source>Without an author</source>
        <translation>Без автора</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Without a tag</source>
        <translation>Без тега</translation>
    </message>
    <message>
        <source>In no collection</source>
        <translation>Вне собраний</translation>
    </message>
    <message>
        <source>spring of %1</source>
        <translation>весна %1</translation>
    </message>
    <message>
        <source>summer of %1</source>
        <translation>лето %1</translation>
    </message>
    <message>
        <source>autumn of %1</source>
        <translation>осень %1</translation>
    </message>
    <message>
        <source>winter of %1</source>
        <translation>зима %1</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>%1: not %2</source>
        <translation>%1: не %2</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>до: %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>с: %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>примерно %1</translation>
    </message>
    <message>
        <source>%1, uncertain</source>
        <translation>%1, неточно</translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>Without a title</source>
        <translation>Без названия</translation>
    </message>
</context>
<context>
    <name>WhichArchive</name>
    <message>
        <source>Folder of the archive</source>
        <translation>Папка архива</translation>
    </message>
    <message>
        <source>The archive is chosen; its name is not shown.</source>
        <translation>Архив выбран; его название не показано.</translation>
    </message>
    <message>
        <source>Show which</source>
        <translation>Показать какой</translation>
    </message>
    <message>
        <source>Another one…</source>
        <translation>Другой…</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Library</source>
        <translation>Библиотека</translation>
    </message>
</context>
<context>
    <name>WordQuestion</name>
    <message>
        <source>Word %1</source>
        <translation>Слово %1</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>This did not work.</source>
        <translation>Не получилось.</translation>
    </message>
    <message>
        <source>What was stored before is untouched.</source>
        <translation>Сохранённое раньше не тронуто.</translation>
    </message>
    <message>
        <source>This could not be done.</source>
        <translation>Это не удалось сделать.</translation>
    </message>
    <message>
        <source>The program made a mistake and stopped this work.</source>
        <translation>Программа ошиблась и остановила эту работу.</translation>
    </message>
    <message>
        <source>What was stored before is untouched. Lock the archive and unlock it again.</source>
        <translation>Сохранённое раньше не тронуто. Закройте архив на замок и откройте снова.</translation>
    </message>
    <message>
        <source>There is no archive in this folder.</source>
        <translation>В этой папке нет архива.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the file “header”.</source>
        <translation>Выберите папку, в которой лежит файл «header».</translation>
    </message>
    <message>
        <source>There is something in this place already.</source>
        <translation>На этом месте уже что-то есть.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another name.</source>
        <translation>Ничего не изменено. Выберите другое название.</translation>
    </message>
    <message>
        <source>This does not open the archive.</source>
        <translation>Это не открывает архив.</translation>
    </message>
    <message>
        <source>Check the keyboard layout and Caps Lock, and the key file if the archive uses one. Nothing was changed.</source>
        <translation>Проверьте раскладку клавиатуры и Caps Lock, а также ключевой файл, если он нужен. Ничего не изменено.</translation>
    </message>
    <message>
        <source>A part of the archive is damaged.</source>
        <translation>Часть архива повреждена.</translation>
    </message>
    <message>
        <source>Your passphrase is not the cause. Copy the whole folder before you try anything else, then open a backup.</source>
        <translation>Причина не в парольной фразе. Сначала скопируйте всю папку, потом откройте резервную копию.</translation>
    </message>
    <message>
        <source>This archive was made by a newer version of the program.</source>
        <translation>Этот архив сделан более новой версией программы.</translation>
    </message>
    <message>
        <source>Nothing was changed. Open it with the newer version.</source>
        <translation>Ничего не изменено. Откройте его новой версией.</translation>
    </message>
    <message>
        <source>Another window is working on this archive.</source>
        <translation>С этим архивом работает другое окно.</translation>
    </message>
    <message>
        <source>Close it there, or open the archive for reading only.</source>
        <translation>Закройте его там или откройте только для чтения.</translation>
    </message>
    <message>
        <source>The archive is open for reading only.</source>
        <translation>Архив открыт только для чтения.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Ничего не изменено.</translation>
    </message>
    <message>
        <source>There is no room left on the disk.</source>
        <translation>На диске не осталось места.</translation>
    </message>
    <message>
        <source>What was stored before is untouched. Make room and try again.</source>
        <translation>Сохранённое раньше не тронуто. Освободите место и попробуйте снова.</translation>
    </message>
    <message>
        <source>The disk refused to read or write.</source>
        <translation>Диск отказался читать или писать.</translation>
    </message>
    <message>
        <source>What was stored before is untouched. Check the cable or the stick.</source>
        <translation>Сохранённое раньше не тронуто. Проверьте кабель или флешку.</translation>
    </message>
    <message>
        <source>There is not enough memory to open this archive.</source>
        <translation>Не хватает памяти, чтобы открыть этот архив.</translation>
    </message>
    <message>
        <source>Nothing was changed. Close other programs and try again.</source>
        <translation>Ничего не изменено. Закройте другие программы и попробуйте снова.</translation>
    </message>
    <message>
        <source>The search index is of an older version.</source>
        <translation>Поисковый индекс от старой версии.</translation>
    </message>
    <message>
        <source>The documents are in order. Build the index again from the menu “Archive”.</source>
        <translation>С документами всё в порядке. Постройте индекс заново из меню «Архив».</translation>
    </message>
    <message>
        <source>The last key cannot be removed.</source>
        <translation>Последний ключ нельзя убрать.</translation>
    </message>
    <message>
        <source>Without it nobody could open the archive any more.</source>
        <translation>Без него архив больше никто не откроет.</translation>
    </message>
    <message>
        <source>All key slots are in use.</source>
        <translation>Все места для ключей заняты.</translation>
    </message>
    <message>
        <source>Remove a key that is no longer needed.</source>
        <translation>Уберите ключ, который больше не нужен.</translation>
    </message>
    <message>
        <source>There is no such key.</source>
        <translation>Такого ключа нет.</translation>
    </message>
    <message>
        <source>This passphrase or key file cannot protect an archive.</source>
        <translation>Такая фраза или такой файл не защитят архив.</translation>
    </message>
    <message>
        <source>Use the seven words that are offered, or a longer sentence.</source>
        <translation>Возьмите предложенные семь слов или предложение подлиннее.</translation>
    </message>
    <message>
        <source>The protection asked for is too weak or too heavy.</source>
        <translation>Заданная защита слишком слабая или слишком тяжёлая.</translation>
    </message>
    <message>
        <source>A recovery word is misspelt, missing or in the wrong place.</source>
        <translation>Какое-то слово для восстановления написано с ошибкой, пропущено или стоит не на своём месте.</translation>
    </message>
    <message>
        <source>There are thirteen. Show them and compare each with the sheet. Nothing was changed.</source>
        <translation>Слов тринадцать. Покажите их и сравните каждое с листом. Ничего не изменено.</translation>
    </message>
    <message>
        <source>This document is no longer in the archive.</source>
        <translation>Этого документа больше нет в архиве.</translation>
    </message>
    <message>
        <source>This mark is no longer in the archive.</source>
        <translation>Этой пометки уже нет в архиве.</translation>
    </message>
    <message>
        <source>This code is no longer in the archive.</source>
        <translation>Этого кода уже нет в архиве.</translation>
    </message>
    <message>
        <source>The code cannot be kept like this; it stays as it was.</source>
        <translation>Код нельзя сохранить в таком виде; он остаётся, каким был.</translation>
    </message>
    <message>
        <source>Its name must not be empty or that of a code beside it, and it cannot lie below itself.</source>
        <translation>Его название не может быть пустым или таким, как у кода рядом, и он не может лежать под самим собой.</translation>
    </message>
    <message>
        <source>This step can no longer be taken back.</source>
        <translation>Этот шаг уже нельзя отменить.</translation>
    </message>
    <message>
        <source>It was changed again since. Nothing was changed now.</source>
        <translation>С тех пор было новое изменение. Сейчас ничего не изменено.</translation>
    </message>
    <message>
        <source>No document has this tag or collection any more.</source>
        <translation>Ни у одного документа больше нет этого тега или собрания.</translation>
    </message>
    <message>
        <source>This draft is no longer in the archive.</source>
        <translation>Этого черновика больше нет в архиве.</translation>
    </message>
    <message>
        <source>This document has no original file.</source>
        <translation>У этого документа нет исходного файла.</translation>
    </message>
    <message>
        <source>Its text is in order.</source>
        <translation>С текстом всё в порядке.</translation>
    </message>
    <message>
        <source>A field of the document does not hold what it should.</source>
        <translation>В одном из полей документа не то, что должно быть.</translation>
    </message>
    <message>
        <source>This file could not be read.</source>
        <translation>Этот файл не удалось прочитать.</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>Такого файла или папки нет.</translation>
    </message>
    <message>
        <source>The system did not let this file be read.</source>
        <translation>Система не разрешила прочитать файл.</translation>
    </message>
    <message>
        <source>This is a link or a device and no file.</source>
        <translation>Это ссылка или устройство, а не файл.</translation>
    </message>
    <message>
        <source>Links are not followed. Import what it leads to.</source>
        <translation>Программа не идёт по ссылкам. Добавьте то, на что она указывает.</translation>
    </message>
    <message>
        <source>This file is too large.</source>
        <translation>Файл слишком большой.</translation>
    </message>
    <message>
        <source>This kind of file is not known yet.</source>
        <translation>Такой вид файлов пока неизвестен.</translation>
    </message>
    <message>
        <source>This file is kept, but nothing here can read what is in it.</source>
        <translation>Этот файл сохранён, но прочитать, что в нём, здесь нечем.</translation>
    </message>
    <message>
        <source>Unpack it, or save it in another format, and import that.</source>
        <translation>Распакуйте его или сохраните в другом формате и добавьте то, что получится.</translation>
    </message>
    <message>
        <source>This file is broken.</source>
        <translation>Файл повреждён.</translation>
    </message>
    <message>
        <source>There is no text in this file.</source>
        <translation>В файле нет текста.</translation>
    </message>
    <message>
        <source>This file is locked with a password of its own.</source>
        <translation>Файл закрыт собственным паролем.</translation>
    </message>
    <message>
        <source>Save it without the password, then import it again.</source>
        <translation>Сохраните его без пароля и добавьте снова.</translation>
    </message>
    <message>
        <source>This file unfolds to far more than its size, as traps do.</source>
        <translation>Файл разворачивается в нечто намного большее своего размера, как делают ловушки.</translation>
    </message>
    <message>
        <source>Reading this file takes too much memory.</source>
        <translation>Чтение этого файла требует слишком много памяти.</translation>
    </message>
    <message>
        <source>Reading this file took too long.</source>
        <translation>Чтение этого файла заняло слишком много времени.</translation>
    </message>
    <message>
        <source>This file was not tried: others beside it took too long.</source>
        <translation>Этот файл не пробовали прочитать: другие рядом с ним читались слишком долго.</translation>
    </message>
    <message>
        <source>Take it out of the file it lies in and import it by itself.</source>
        <translation>Достаньте его из файла, в котором он лежит, и добавьте отдельно.</translation>
    </message>
    <message>
        <source>The process that read this file broke down over it.</source>
        <translation>Процесс, читавший этот файл, на нём сломался.</translation>
    </message>
    <message>
        <source>The other files are not affected.</source>
        <translation>На остальные файлы это не повлияло.</translation>
    </message>
    <message>
        <source>This system cannot lock up the reader of such a file.</source>
        <translation>Эта система не может изолировать чтение такого файла.</translation>
    </message>
    <message>
        <source>A trap in it could do harm, so it was left out.</source>
        <translation>Ловушка в нём могла бы навредить, поэтому файл пропущен.</translation>
    </message>
    <message>
        <source>Text in pictures cannot be read on this computer.</source>
        <translation>На этом компьютере нельзя прочитать текст на изображениях.</translation>
    </message>
    <message>
        <source>The language models of Tesseract are missing.</source>
        <translation>Нет языковых моделей Tesseract.</translation>
    </message>
    <message>
        <source>There is no folder at this place.</source>
        <translation>В этом месте нет папки.</translation>
    </message>
    <message>
        <source>Name the mounted stick, or a folder in one that is there.</source>
        <translation>Назовите подключённую флешку или папку, которую можно создать в существующей.</translation>
    </message>
    <message>
        <source>This search cannot be understood.</source>
        <translation>Этот запрос непонятен.</translation>
    </message>
    <message>
        <source>A year, a date or another field holds what it cannot, or the search is too long. These are right: year:2023-2025, date:12.08.2020, &quot;exact words&quot;. Ctrl+F1 shows more.</source>
        <translation>Год, дата или другое поле записаны неправильно, либо запрос слишком длинный. Правильно так: year:2023-2025, date:12.08.2020, &quot;точные слова&quot;. Больше примеров — по Ctrl+F1.</translation>
    </message>
    <message>
        <source>Nothing was found: there is no field of this name.</source>
        <translation>Ничего не найдено: поля с таким названием нет.</translation>
    </message>
    <message>
        <source>Ctrl+F1 shows the fields, in your language, too.</source>
        <translation>Ctrl+F1 показывает поля, в том числе по-русски.</translation>
    </message>
    <message>
        <source>Nothing was found: no document has this value.</source>
        <translation>Ничего не найдено: такого значения нет ни в одном документе.</translation>
    </message>
    <message>
        <source>Kinds and languages may be written in your language. Ctrl+F1 shows examples.</source>
        <translation>Виды и языки можно писать по-русски. Ctrl+F1 показывает примеры.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Остановлено.</translation>
    </message>
    <message>
        <source>What was stored before stays.</source>
        <translation>Сохранённое остаётся.</translation>
    </message>
    <message>
        <source>This program was not signed by the key that was named.</source>
        <translation>Эта программа подписана не тем ключом, который был назван.</translation>
    </message>
    <message>
        <source>Do not start it; get it again from somebody you trust.</source>
        <translation>Не запускайте её; возьмите её заново у того, кому доверяете.</translation>
    </message>
    <message>
        <source>A key, a signature or a list of checksums is broken.</source>
        <translation>Ключ, подпись или список контрольных сумм повреждены.</translation>
    </message>
    <message>
        <source>Do not start this program before it was checked with a whole one.</source>
        <translation>Не запускайте эту программу, пока она не проверена неповреждённым списком.</translation>
    </message>
    <message>
        <source>There is no program with a signed list of checksums at this place.</source>
        <translation>В этом месте нет программы с подписанным списком контрольных сумм.</translation>
    </message>
    <message>
        <source>The program that was offered is not newer than the one that is there.</source>
        <translation>Предложенная программа не новее той, что уже есть.</translation>
    </message>
    <message>
        <source>This cannot lie on a stick.</source>
        <translation>Это нельзя положить на флешку.</translation>
    </message>
    <message>
        <source>It is damaged, made for another system, or has a name or a size that FAT refuses.</source>
        <translation>Оно повреждено, сделано для другой системы либо имеет имя или размер, которых FAT не принимает.</translation>
    </message>
    <message>
        <source>Something with this name lies on the stick already.</source>
        <translation>Что-то с таким именем на флешке уже есть.</translation>
    </message>
    <message>
        <source>Remove it or choose another name.</source>
        <translation>Удалите его или выберите другое имя.</translation>
    </message>
</context>
<context>
    <name>WritingDialog</name>
    <message>
        <source>Write</source>
        <translation>Новый документ</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>Текст документа</translation>
    </message>
    <message>
        <source>Write here.</source>
        <translation>Пишите здесь.</translation>
    </message>
    <message>
        <source>Close, go on later</source>
        <translation>Закрыть, дописать позже</translation>
    </message>
    <message>
        <source>Leave out the questions without an answer</source>
        <translation>Убрать вопросы без ответа</translation>
    </message>
    <message>
        <source>Put into the archive</source>
        <translation>Положить в архив</translation>
    </message>
</context>
<context>
    <name>WritingNotes</name>
    <message>
        <source>What you wrote about “%1” is kept, and not saved yet.</source>
        <translation>То, что вы написали о «%1», не потеряется, но ещё не сохранено.</translation>
    </message>
    <message>
        <source>Choose that mark to go on writing.</source>
        <translation>Выберите эту пометку, чтобы писать дальше.</translation>
    </message>
    <message>
        <source>The note is saved.</source>
        <translation>Заметка сохранена.</translation>
    </message>
</context>
</TS>
