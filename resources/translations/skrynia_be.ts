<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="be" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Archive</source>
        <translation>&amp;Архіў</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>П&amp;раўка</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Пошук</translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation>&amp;Дакумент</translation>
    </message>
    <message>
        <source>&amp;Marks</source>
        <translation>Па&amp;знакі</translation>
    </message>
    <message>
        <source>S&amp;afety</source>
        <translation>&amp;Бяспека</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Выгляд</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Дапа&amp;мога</translation>
    </message>
    <message>
        <source>&amp;Open an archive…</source>
        <translation>&amp;Адкрыць архіў…</translation>
    </message>
    <message>
        <source>&amp;New archive…</source>
        <translation>&amp;Новы архіў…</translation>
    </message>
    <message>
        <source>&amp;Import files or a folder…</source>
        <translation>&amp;Дадаць файлы ці папку…</translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation>Дадаць &amp;папку…</translation>
    </message>
    <message>
        <source>Import what was &amp;copied</source>
        <translation>Дадаць &amp;скапіяванае</translation>
    </message>
    <message>
        <source>Report of the last import</source>
        <translation>Справаздача пра апошні імпарт</translation>
    </message>
    <message>
        <source>Read &amp;text in pictures</source>
        <translation>Прачытаць &amp;тэкст на выявах</translation>
    </message>
    <message>
        <source>&amp;Build the index again</source>
        <translation>Пабудаваць &amp;індэкс нанова</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Замкнуць</translation>
    </message>
    <message>
        <source>&amp;Hide and lock</source>
        <translation>С&amp;хаваць і замкнуць</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>На&amp;лады…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Выйсці</translation>
    </message>
    <message>
        <source>Search the &amp;archive</source>
        <translation>Шукаць у &amp;архіве</translation>
    </message>
    <message>
        <source>&amp;Clear all filters</source>
        <translation>&amp;Зняць усе фільтры</translation>
    </message>
    <message>
        <source>Go to the &amp;filters</source>
        <translation>Да &amp;фільтраў</translation>
    </message>
    <message>
        <source>What a &amp;word finds</source>
        <translation>Што знаходзіць сло&amp;ва</translation>
    </message>
    <message>
        <source>&amp;Saved and past searches…</source>
        <translation>За&amp;хаваныя і ранейшыя пошукі…</translation>
    </message>
    <message>
        <source>Search for a &amp;list of names…</source>
        <translation>Пошук па спісе &amp;імёнаў…</translation>
    </message>
    <message>
        <source>&amp;Next document</source>
        <translation>&amp;Наступны дакумент</translation>
    </message>
    <message>
        <source>&amp;Previous document</source>
        <translation>&amp;Папярэдні дакумент</translation>
    </message>
    <message>
        <source>&amp;Find in the document</source>
        <translation>&amp;Знайсці ў дакуменце</translation>
    </message>
    <message>
        <source>&amp;Next hit</source>
        <translation>&amp;Наступнае супадзенне</translation>
    </message>
    <message>
        <source>&amp;Previous hit</source>
        <translation>&amp;Папярэдняе супадзенне</translation>
    </message>
    <message>
        <source>Text or &amp;details</source>
        <translation>Тэкст або звес&amp;ткі</translation>
    </message>
    <message>
        <source>&amp;Correct date, language, authors…</source>
        <translation>Выправіць д&amp;ату, мову, аўтараў…</translation>
    </message>
    <message>
        <source>Correct the date…</source>
        <translation>Выправіць дату…</translation>
    </message>
    <message>
        <source>Correct witness or authors…</source>
        <translation>Выправіць сведку ці аўтараў…</translation>
    </message>
    <message>
        <source>&amp;Review what was guessed…</source>
        <translation>Пра&amp;верыць здагадкі…</translation>
    </message>
    <message>
        <source>All &amp;commands…</source>
        <translation>Усе &amp;каманды…</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Большы тэкст</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>&amp;Меншы тэкст</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>&amp;Звычайны памер тэксту</translation>
    </message>
    <message>
        <source>Next &amp;look: system, light, dark, high contrast</source>
        <translation>Іншы &amp;выгляд: сістэмны, светлы, цёмны, кантрасны</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>На &amp;ўвесь экран</translation>
    </message>
    <message>
        <source>&amp;How to search</source>
        <translation>Як &amp;шукаць</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Спалучэнні клавіш</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Адмяніць</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Вярнуць</translation>
    </message>
    <message>
        <source>Mark &amp;1: blue</source>
        <translation>Пазначыць &amp;1: сінім</translation>
    </message>
    <message>
        <source>Mark &amp;2: green</source>
        <translation>Пазначыць &amp;2: зялёным</translation>
    </message>
    <message>
        <source>Mark &amp;3: red</source>
        <translation>Пазначыць &amp;3: чырвоным</translation>
    </message>
    <message>
        <source>Mark &amp;4: violet</source>
        <translation>Пазначыць &amp;4: фіялетавым</translation>
    </message>
    <message>
        <source>Mark &amp;5: brown</source>
        <translation>Пазначыць &amp;5: карычневым</translation>
    </message>
    <message>
        <source>&amp;Remove the mark</source>
        <translation>Пр&amp;ыбраць пазнаку</translation>
    </message>
    <message>
        <source>Mo&amp;ve the chosen mark here</source>
        <translation>Пе&amp;расунуць сюды выбраную пазнаку</translation>
    </message>
    <message>
        <source>&amp;Note on the mark</source>
        <translation>&amp;Нататка да пазнакі</translation>
    </message>
    <message>
        <source>&amp;Codes and tags…</source>
        <translation>&amp;Коды і тэгі…</translation>
    </message>
    <message>
        <source>The &amp;last code again</source>
        <translation>Апошні код &amp;яшчэ раз</translation>
    </message>
    <message>
        <source>R&amp;ecent codes</source>
        <translation>Няда&amp;ўнія коды</translation>
    </message>
    <message>
        <source>Next of &amp;overlapping marks</source>
        <translation>Наступная з пазнак, што перакрыва&amp;юцца</translation>
    </message>
    <message>
        <source>Ne&amp;xt mark</source>
        <translation>Нас&amp;тупная пазнака</translation>
    </message>
    <message>
        <source>&amp;Previous mark</source>
        <translation>&amp;Папярэдняя пазнака</translation>
    </message>
    <message>
        <source>L&amp;ist of marks</source>
        <translation>&amp;Спіс пазнак</translation>
    </message>
    <message>
        <source>Code&amp;book…</source>
        <translation>Кні&amp;га кодаў…</translation>
    </message>
    <message>
        <source>Report of co&amp;des…</source>
        <translation>Справаз&amp;дача па кодах…</translation>
    </message>
    <message>
        <source>&amp;Take codes and marks out…</source>
        <translation>&amp;Вынесці коды і пазнакі ў файл…</translation>
    </message>
    <message>
        <source>Take codes and marks &amp;in…</source>
        <translation>Прыняць коды і пазнакі з &amp;файла…</translation>
    </message>
    <message>
        <source>What is &amp;protected here</source>
        <translation>Што тут &amp;абаронена</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>&amp;Ключы…</translation>
    </message>
    <message>
        <source>&amp;Health of the archive</source>
        <translation>&amp;Стан архіва</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>&amp;Рэзервовая копія…</translation>
    </message>
    <message>
        <source>&amp;Restore from a backup…</source>
        <translation>А&amp;днавіць з копіі…</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Даведнік</translation>
    </message>
    <message>
        <source>Write a testimony or a note…</source>
        <translation>Напісаць сведчанне ці нататку…</translation>
    </message>
    <message>
        <source>Unfinished writing…</source>
        <translation>Чарнавікі…</translation>
    </message>
    <message>
        <source>Tags and collections…</source>
        <translation>Тэгі і зборы…</translation>
    </message>
    <message>
        <source>Change several documents…</source>
        <translation>Змяніць некалькі дакументаў…</translation>
    </message>
    <message>
        <source>Correct the text…</source>
        <translation>Выправіць тэкст…</translation>
    </message>
    <message>
        <source>Put into the bin</source>
        <translation>Пакласці ў сметніцу</translation>
    </message>
    <message>
        <source>Show the bin…</source>
        <translation>Паказаць сметніцу…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Наперад</translation>
    </message>
    <message>
        <source>Show or hide the shelves</source>
        <translation>Паказаць ці схаваць паліцы</translation>
    </message>
    <message>
        <source>Show or hide the document</source>
        <translation>Паказаць ці схаваць дакумент</translation>
    </message>
    <message>
        <source>Results as a table or as cards</source>
        <translation>Вынікі табліцай ці карткамі</translation>
    </message>
    <message>
        <source>Order of the results…</source>
        <translation>Парадак вынікаў…</translation>
    </message>
    <message>
        <source>Read two &amp;side by side…</source>
        <translation>Чытаць два по&amp;бач…</translation>
    </message>
    <message>
        <source>Text or &amp;original</source>
        <translation>Тэкст або арыг&amp;інал</translation>
    </message>
    <message>
        <source>&amp;Play or pause the recording</source>
        <translation>Прайграць або пр&amp;ыпыніць запіс</translation>
    </message>
    <message>
        <source>Take the text out as PDF…</source>
        <translation>Вынесці тэкст у PDF…</translation>
    </message>
</context>
<context>
    <name>Annotating</name>
    <message>
        <source>a new mark</source>
        <translation>новая пазнака</translation>
    </message>
    <message>
        <source>another colour</source>
        <translation>іншы колер</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>нататка</translation>
    </message>
    <message>
        <source>codes and tags</source>
        <translation>коды і тэгі</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s) removed</source>
        <translation>
            <numerusform>прыбрана %Ln пазнака</numerusform>
            <numerusform>прыбрана %Ln пазнакі</numerusform>
            <numerusform>прыбрана %Ln пазнак</numerusform>
        </translation>
    </message>
    <message>
        <source>a mark in another place</source>
        <translation>пазнака ў іншым месцы</translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>Backup</source>
        <translation>Рэзервовая копія</translation>
    </message>
    <message>
        <source>This place is on the same disk as the archive.</source>
        <translation>Гэтае месца на тым самым дыску, што і архіў.</translation>
    </message>
    <message>
        <source>What happens to the disk happens to both. Better choose a stick.</source>
        <translation>Што здарыцца з дыскам, здарыцца з абодвума. Лепш выберыце флэшку.</translation>
    </message>
    <message>
        <source>Back up the archive</source>
        <translation>Рэзервовая копія архіва</translation>
    </message>
    <message>
        <source>Write the backup</source>
        <translation>Запісаць копію</translation>
    </message>
    <message>
        <source>A backup is a second archive, encrypted like this one and opened by the same keys. Put it on a stick or a disk that is kept in another place. Where it lies is not remembered.</source>
        <translation>Рэзервовая копія — гэта другі архіў, зашыфраваны гэтак жа; яго адкрываюць тыя ж ключы. Запішыце яе на флэшку або дыск, які ляжыць у іншым месцы. Дзе яна ляжыць, праграма не запамінае.</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>Backup</source>
        <translation>Рэзервовая копія</translation>
    </message>
    <message>
        <source>A second archive in another place</source>
        <translation>Другі архіў у іншым месцы</translation>
    </message>
    <message>
        <source>Nothing else brings documents back from a dead disk.</source>
        <translation>Больш нічога не верне дакументаў з памерлага дыска.</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Рэзервовая копія…</translation>
    </message>
    <message>
        <source>Health…</source>
        <translation>Стан…</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>The table was written.</source>
        <translation>Табліца запісана.</translation>
    </message>
    <message>
        <source>The file is not encrypted: whoever has it can read it.</source>
        <translation>Файл не зашыфраваны: прачытае кожны, у каго ён ёсць.</translation>
    </message>
    <message numerus="yes">
        <source>The file is very long: its first %Ln line(s) were taken.</source>
        <translation>
            <numerusform>Файл вельмі доўгі: узяты яго першы %Ln радок.</numerusform>
            <numerusform>Файл вельмі доўгі: узяты яго першыя %Ln радкі.</numerusform>
            <numerusform>Файл вельмі доўгі: узяты яго першыя %Ln радкоў.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put the rest into a second file and search for it afterwards.</source>
        <translation>Перанясіце астатняе ў другі файл і пашукайце паводле яго потым.</translation>
    </message>
    <message>
        <source>A list, one name or word a line</source>
        <translation>Спіс: адно імя або слова ў радку</translation>
    </message>
    <message>
        <source>Write the table (.ods or .csv)</source>
        <translation>Запісаць табліцу (.ods або .csv)</translation>
    </message>
    <message>
        <source>Table of findings</source>
        <translation>Табліца знойдзенага</translation>
    </message>
    <message>
        <source>Found: %1 of %2.</source>
        <translation>Знойдзена: %1 з %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them only by names that sound alike: look at them.</source>
        <translation>
            <numerusform>З іх %Ln — толькі паводле падобнага гучання: праверце.</numerusform>
            <numerusform>З іх %Ln — толькі паводле падобнага гучання: праверце.</numerusform>
            <numerusform>З іх %Ln — толькі паводле падобнага гучання: праверце.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search for a list</source>
        <translation>Пошук па спісе</translation>
    </message>
    <message>
        <source>One name or word a line; each may be written as in the search line.</source>
        <translation>Адно імя або слова ў радку; кожнае можна пісаць, як у радку пошуку.</translation>
    </message>
    <message>
        <source>A table that is written to a file leaves the archive and is not encrypted.</source>
        <translation>Табліца ў файле пакідае архіў і не зашыфраваная.</translation>
    </message>
    <message>
        <source>Names and words</source>
        <translation>Імёны і словы</translation>
    </message>
    <message>
        <source>Paste a list here, or take it from a file</source>
        <translation>Устаўце спіс сюды або вазьміце з файла</translation>
    </message>
    <message>
        <source>Where they are found</source>
        <translation>Дзе яны знойдзены</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Ідзе пошук</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>З файла…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Шукаць</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Спыніць</translation>
    </message>
    <message>
        <source>Write the table to a file…</source>
        <translation>Запісаць табліцу ў файл…</translation>
    </message>
</context>
<context>
    <name>BatchModel</name>
    <message>
        <source>Term</source>
        <translation>Слова</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Дакумент</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Разоў</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Урывак</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Нічога не знойдзена</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Магчыма, вы шукалі «%1»?</translation>
    </message>
    <message>
        <source>%1 (%2), by sound only</source>
        <translation>%1 (%2), толькі паводле гучання</translation>
    </message>
</context>
<context>
    <name>BinDialog</name>
    <message>
        <source>Without a title</source>
        <translation>Без назвы</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln document(s) for good? Text, original and marks go, and the index forgets every word. The custody log keeps that something was removed and when, not what it said. This cannot be undone.</source>
        <translation>
            <numerusform>Выдаліць %Ln дакумент назаўсёды? Тэкст, арыгінал і пазнакі знікнуць, і індэкс забудзе кожнае слова. Журнал захавання памятае, што нешта выдалена і калі, але не тое, што там было. Вярнуць гэта будзе нельга.</numerusform>
            <numerusform>Выдаліць %Ln дакументы назаўсёды? Тэкст, арыгінал і пазнакі знікнуць, і індэкс забудзе кожнае слова. Журнал захавання памятае, што нешта выдалена і калі, але не тое, што там было. Вярнуць гэта будзе нельга.</numerusform>
            <numerusform>Выдаліць %Ln дакументаў назаўсёды? Тэкст, арыгінал і пазнакі знікнуць, і індэкс забудзе кожнае слова. Журнал захавання памятае, што нешта выдалена і калі, але не тое, што там было. Вярнуць гэта будзе нельга.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) deleted for good.</source>
        <translation>
            <numerusform>Назаўсёды выдалены %Ln дакумент.</numerusform>
            <numerusform>Назаўсёды выдалены %Ln дакументы.</numerusform>
            <numerusform>Назаўсёды выдалена %Ln дакументаў.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore all</source>
        <translation>Вярнуць усё</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Вярнуць</translation>
    </message>
    <message>
        <source>Empty the bin…</source>
        <translation>Ачысціць сметніцу…</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Выдаліць назаўсёды…</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Сметніца</translation>
    </message>
    <message>
        <source>Documents in the bin</source>
        <translation>Дакументы ў сметніцы</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Загаловак</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Крыніца</translation>
    </message>
    <message>
        <source>Put here</source>
        <translation>Калі пакладзены</translation>
    </message>
    <message>
        <source>What lies here is found by no search. It stays until it is deleted.</source>
        <translation>Таго, што тут, не знойдзе ніводзін пошук. Яно ляжыць, пакуль яго не выдаляць.</translation>
    </message>
    <message>
        <source>Read the document</source>
        <translation>Чытаць дакумент</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Выдаліць назаўсёды</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Пакінуць</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>Сметніца пустая</translation>
    </message>
    <message>
        <source>What you delete in the list comes here first.</source>
        <translation>Тое, што вы выдаляеце са спіса, спачатку трапляе сюды.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Назад да спіса</translation>
    </message>
</context>
<context>
    <name>BinNotice</name>
    <message>
        <source>This document is in the bin.</source>
        <translation>Гэты дакумент у сметніцы.</translation>
    </message>
    <message>
        <source>No search finds it until it is put back.</source>
        <translation>Пошук яго не знойдзе, пакуль яго не вернуць.</translation>
    </message>
</context>
<context>
    <name>CareBar</name>
    <message>
        <source>Stop</source>
        <translation>Спыніць</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Працягнуць</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Прыпыніць</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Спыняецца…</translation>
    </message>
    <message>
        <source>Writing the backup and reading all of it again…</source>
        <translation>Пішам копію і чытаем усю яе нанова…</translation>
    </message>
    <message>
        <source>Checking the archive…</source>
        <translation>Правяраем архіў…</translation>
    </message>
    <message>
        <source>Reading every page and every original…</source>
        <translation>Чытаем кожную старонку і кожны арыгінал…</translation>
    </message>
    <message>
        <source>Building the index again…</source>
        <translation>Будуем індэкс нанова…</translation>
    </message>
    <message>
        <source>No copy was made.</source>
        <translation>Копія не зроблена.</translation>
    </message>
    <message>
        <source>The archive is unchanged.</source>
        <translation>Архіў не зменены.</translation>
    </message>
    <message>
        <source>Copy the whole folder before you do anything else, then open a backup.</source>
        <translation>Перш за ўсё скапіюйце ўсю папку, потым адкрыйце рэзервовую копію.</translation>
    </message>
    <message>
        <source>Damage was found.</source>
        <translation>Знойдзены пашкоджанні.</translation>
    </message>
    <message>
        <source>The backup is written, and all of it was read again.</source>
        <translation>Копія запісана і цалкам прачытана нанова.</translation>
    </message>
    <message>
        <source>The same keys open it. Keep it in another place than this computer.</source>
        <translation>Яе адкрываюць тыя ж ключы. Трымайце яе не там, дзе гэты камп’ютар.</translation>
    </message>
    <message>
        <source>Everything that was looked at is as it was written.</source>
        <translation>Усё, што праверылі, такое, якім яго запісалі.</translation>
    </message>
    <message>
        <source>The thorough check also reads every original.</source>
        <translation>Грунтоўная праверка чытае яшчэ і кожны арыгінал.</translation>
    </message>
    <message>
        <source>Every page and every original is as it was written.</source>
        <translation>Кожная старонка і кожны арыгінал такія, якімі іх запісалі.</translation>
    </message>
    <message>
        <source>The index is new.</source>
        <translation>Індэкс пабудаваны нанова.</translation>
    </message>
</context>
<context>
    <name>CareStrip</name>
    <message>
        <source>Close</source>
        <translation>Закрыць</translation>
    </message>
    <message>
        <source>Care for the archive</source>
        <translation>Догляд за архівам</translation>
    </message>
</context>
<context>
    <name>ChangesBar</name>
    <message>
        <source>Stopped when the archive was locked: %1</source>
        <translation>Спынена, калі архіў замкнулі: %1</translation>
    </message>
    <message>
        <source>Progress of the change</source>
        <translation>Ход змены</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) left out: no longer in the archive</source>
        <translation>
            <numerusform>%Ln дакумент прапушчаны: яго больш няма ў архіве</numerusform>
            <numerusform>%Ln дакументы прапушчаны: іх больш няма ў архіве</numerusform>
            <numerusform>%Ln дакументаў прапушчана: іх больш няма ў архіве</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) left as they are: something else was done to them since</source>
        <translation>
            <numerusform>%Ln дакумент застаўся як ёсць: пазней з ім зрабілі нешта іншае</numerusform>
            <numerusform>%Ln дакументы засталіся як ёсць: пазней з імі зрабілі нешта іншае</numerusform>
            <numerusform>%Ln дакументаў засталося як ёсць: пазней з імі зрабілі нешта іншае</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 з %3)</translation>
    </message>
</context>
<context>
    <name>ChosenBar</name>
    <message>
        <source>Tags…</source>
        <translation>Тэгі…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Змяніць…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>Выбраны %Ln</numerusform>
            <numerusform>Выбраны %Ln</numerusform>
            <numerusform>Выбрана %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Сметніца</translation>
    </message>
    <message>
        <source>Tags and collections of the chosen documents</source>
        <translation>Тэгі і зборы выбраных дакументаў</translation>
    </message>
    <message>
        <source>Language, kind and more of the chosen documents</source>
        <translation>Мова, від і іншае ў выбраных дакументаў</translation>
    </message>
    <message>
        <source>Put the chosen documents into the bin</source>
        <translation>Пакласці выбраныя дакументы ў сметніцу</translation>
    </message>
</context>
<context>
    <name>CodeChanges</name>
    <message>
        <source>a new code</source>
        <translation>новы код</translation>
    </message>
    <message>
        <source>a code described anew</source>
        <translation>апісанне кода</translation>
    </message>
    <message>
        <source>a code moved</source>
        <translation>перамяшчэнне кода</translation>
    </message>
    <message>
        <source>codes merged</source>
        <translation>аб’яднанне кодаў</translation>
    </message>
    <message>
        <source>a code split</source>
        <translation>падзел кода</translation>
    </message>
    <message>
        <source>a code deleted</source>
        <translation>выдаленне кода</translation>
    </message>
</context>
<context>
    <name>CodeColours</name>
    <message>
        <source>blue</source>
        <translation>сіні</translation>
    </message>
    <message>
        <source>green</source>
        <translation>зялёны</translation>
    </message>
    <message>
        <source>red</source>
        <translation>чырвоны</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>фіялетавы</translation>
    </message>
    <message>
        <source>brown</source>
        <translation>карычневы</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>аранжавы</translation>
    </message>
    <message>
        <source>turquoise</source>
        <translation>бірузовы</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>шэры</translation>
    </message>
</context>
<context>
    <name>CodeDescribing</name>
    <message>
        <source>The name was not changed: it is empty, or a code beside this one has it.</source>
        <translation>Назва не змянілася: яна пустая або яе мае код побач.</translation>
    </message>
    <message>
        <source>Colour and meaning were saved.</source>
        <translation>Колер і значэнне захаваныя.</translation>
    </message>
</context>
<context>
    <name>CodeForm</name>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Колер</translation>
    </message>
    <message>
        <source>What it means, and when it is given</source>
        <translation>Што ён азначае і калі яго даюць</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Захаваць</translation>
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
        <translation>Перамясціць код</translation>
    </message>
    <message>
        <source>Put “%1” with all below it:</source>
        <translation>Куды паставіць «%1» з усім, што пад ім:</translation>
    </message>
    <message>
        <source>Move here</source>
        <translation>Паставіць сюды</translation>
    </message>
    <message>
        <source>Uppermost, below no other code</source>
        <translation>На самы верх, не пад іншы код</translation>
    </message>
    <message>
        <source>Merge two codes</source>
        <translation>Аб’яднаць два коды</translation>
    </message>
    <message>
        <source>The marks, the memo and the codes below “%1” go to:</source>
        <translation>Пазнакі, апісанне і коды пад «%1» пяройдуць да:</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Аб’яднаць</translation>
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
        <translation>Пазнакі</translation>
    </message>
    <message>
        <source>With below</source>
        <translation>Разам з укладзенымі</translation>
    </message>
</context>
<context>
    <name>CodebookWindow</name>
    <message>
        <source>New code</source>
        <translation>Новы код</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Кніга кодаў</translation>
    </message>
    <message>
        <source>Drag a code onto another, or move it with Alt+→ and Alt+←. Ctrl+Z undoes.</source>
        <translation>Перацягніце код на іншы або перамясціце яго праз Alt+→ і Alt+←. Ctrl+Z адмяняе.</translation>
    </message>
    <message>
        <source>No codes yet. Make one here, or select words in a text and press Ctrl+T.</source>
        <translation>Кодаў яшчэ няма. Стварыце код тут або вылучыце словы ў тэксце і націсніце Ctrl+T.</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Коды</translation>
    </message>
    <message>
        <source>New below</source>
        <translation>Новы ніжэй</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Перамясціць…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Аб’яднаць…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Падзяліць…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Выдаліць</translation>
    </message>
    <message>
        <source>Passages…</source>
        <translation>Урыўкі…</translation>
    </message>
    <message>
        <source>Delete; its marks stay without it</source>
        <translation>Выдаліць; пазнакі застануцца без яго</translation>
    </message>
    <message>
        <source>Delete; its marks get the code above</source>
        <translation>Выдаліць; пазнакі атрымаюць код вышэй</translation>
    </message>
    <message>
        <source>Delete with the codes below it</source>
        <translation>Выдаліць разам з укладзенымі кодамі</translation>
    </message>
    <message>
        <source>Delete; marks without note or other code go too</source>
        <translation>Выдаліць; разам з пазнакамі без нататкі і іншага кода</translation>
    </message>
</context>
<context>
    <name>ColourBox</name>
    <message>
        <source>No colour</source>
        <translation>Без колеру</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>All commands</source>
        <translation>Усе каманды</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Увядзіце каманду</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Каманды</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Import a folder</source>
        <translation>Дадаць папку</translation>
    </message>
    <message>
        <source>Import files or a folder</source>
        <translation>Дадаць файлы ці папку</translation>
    </message>
    <message>
        <source>Import the folder “%1”</source>
        <translation>Дадаць папку «%1»</translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message numerus="yes">
        <source>Looked through: %Ln document(s)</source>
        <translation>
            <numerusform>Прагледжаны: %Ln дакумент</numerusform>
            <numerusform>Прагледжаны: %Ln дакументы</numerusform>
            <numerusform>Прагледжаны: %Ln дакументаў</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CreatePage</name>
    <message>
        <source>A new archive</source>
        <translation>Новы архіў</translation>
    </message>
    <message>
        <source>Where to keep it</source>
        <translation>Дзе яго трымаць</translation>
    </message>
    <message>
        <source>What opens it</source>
        <translation>Чым ён адмыкаецца</translation>
    </message>
    <message>
        <source>Step %1 of 3</source>
        <translation>Крок %1 з 3</translation>
    </message>
    <message>
        <source>Create the archive</source>
        <translation>Стварыць архіў</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Далей</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Creating the archive</source>
        <translation>Архіў ствараецца</translation>
    </message>
    <message>
        <source>Making the archive. It takes some seconds on purpose: every guess costs as much.</source>
        <translation>Ствараецца архіў. Гэта знарок займае некалькі секунд: кожная чужая спроба каштуе столькі ж.</translation>
    </message>
</context>
<context>
    <name>CueList</name>
    <message>
        <source>Transcript</source>
        <translation>Расшыфроўка</translation>
    </message>
</context>
<context>
    <name>Custody</name>
    <message>
        <source>imported</source>
        <translation>дададзена</translation>
    </message>
    <message>
        <source>written here</source>
        <translation>напісана тут</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>выпраўлена</translation>
    </message>
    <message>
        <source>text corrected</source>
        <translation>выпраўлены тэкст</translation>
    </message>
    <message>
        <source>text read by the program</source>
        <translation>тэкст прачытала праграма</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>праверана</translation>
    </message>
    <message>
        <source>review taken back</source>
        <translation>праверка скасаваная</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>вынесена</translation>
    </message>
    <message>
        <source>put into the bin</source>
        <translation>пакладзена ў сметніцу</translation>
    </message>
    <message>
        <source>taken out of the bin</source>
        <translation>вернута са сметніцы</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>выдалена</translation>
    </message>
</context>
<context>
    <name>CustodyFile</name>
    <message>
        <source>Write the custody log (.jsonl)</source>
        <translation>Запісаць журнал захоўвання (.jsonl)</translation>
    </message>
    <message>
        <source>Custody log</source>
        <translation>Журнал захоўвання</translation>
    </message>
    <message>
        <source>It is not encrypted. It holds no titles and no texts, but who did what and when. “skrynia check-log” checks it without any key.</source>
        <translation>Ён не зашыфраваны. У ім няма ні загалоўкаў, ні тэкстаў, але ёсць, хто, што і калі рабіў. «skrynia check-log» правярае яго без ніякага ключа.</translation>
    </message>
</context>
<context>
    <name>CustodyPage</name>
    <message>
        <source>Custody log</source>
        <translation>Журнал захоўвання</translation>
    </message>
    <message>
        <source>Write the log to a file…</source>
        <translation>Запісаць журнал у файл…</translation>
    </message>
    <message>
        <source>Each line is sealed with the one before: none can be changed unnoticed.</source>
        <translation>Кожны радок замацаваны разам з папярэднім: ніводнага нельга змяніць непрыкметна.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Калі</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Што</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Хто</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Версія</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Пячатка</translation>
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
            <numerusform>%Ln дакумент</numerusform>
            <numerusform>%Ln дакументы</numerusform>
            <numerusform>%Ln дакументаў</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents by date</source>
        <translation>Дакументы паводле дат</translation>
    </message>
</context>
<context>
    <name>DescribeDialog</name>
    <message>
        <source>Correct the description</source>
        <translation>Выпраўленне апісання</translation>
    </message>
    <message>
        <source>The original file stays as it is. The custody log tells that this was edited.</source>
        <translation>Арыгінальны файл застаецца як ёсць. Журнал захоўвання адзначыць, што апісанне выпраўлена.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Захаваць</translation>
    </message>
</context>
<context>
    <name>Description</name>
    <message>
        <source>Title</source>
        <translation>Загаловак</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Від</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Other languages</source>
        <translation>Іншыя мовы</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Аўтары</translation>
    </message>
    <message>
        <source>Witness (a pseudonym)</source>
        <translation>Сведка (псеўданім)</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Згода</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Адчувальнасць</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Месца</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Крыніца</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрас</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Яшчэ не пыталіся</translation>
    </message>
    <message>
        <source>Only to be kept</source>
        <translation>Толькі захоўваць</translation>
    </message>
    <message>
        <source>May be quoted without a name</source>
        <translation>Можна цытаваць без імя</translation>
    </message>
    <message>
        <source>May be quoted by name</source>
        <translation>Можна цытаваць з імем</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Адклікана</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Звычайная</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <translation>Высокая</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Найвышэйшая</translation>
    </message>
</context>
<context>
    <name>DescriptionForm</name>
    <message>
        <source>Write it as 11.09.2024, 09.2024, 2024, about 2024 or 2020 – 2024.</source>
        <translation>Напішыце як 11.09.2024, 09.2024, 2024, каля 2024 ці 2020 – 2024.</translation>
    </message>
    <message>
        <source>Understood: %1</source>
        <translation>Зразумела: %1</translation>
    </message>
    <message>
        <source>When it happened or was published. It may be uncertain: about 2024.</source>
        <translation>Калі гэта было ці калі надрукавана. Можна недакладна: каля 2024.</translation>
    </message>
    <message>
        <source>%1 (guessed)</source>
        <translation>%1 (здагадка)</translation>
    </message>
    <message>
        <source>Several with ; between</source>
        <translation>Некалькі — праз ;</translation>
    </message>
    <message>
        <source>Never the real name</source>
        <translation>Ніколі не сапраўднае імя</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Details</source>
        <translation>Звесткі</translation>
    </message>
    <message>
        <source>Correct date, language or authors…</source>
        <translation>Выправіць дату, мову ці аўтараў…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Выправіць…</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Загаловак</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Аўтары</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Крыніца</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Від</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрас</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Тэгі</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Зборы</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>і яшчэ %Ln</numerusform>
            <numerusform>і яшчэ %Ln</numerusform>
            <numerusform>і яшчэ %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved from its source</source>
        <translation>Захавана з крыніцы</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Дададзена</translation>
    </message>
    <message>
        <source>Name in its parent</source>
        <translation>Імя ўнутры асноўнага файла</translation>
    </message>
    <message>
        <source>Found again under the name</source>
        <translation>Знойдзена зноў пад назвай</translation>
    </message>
    <message>
        <source>SHA-256 of the original</source>
        <translation>SHA-256 арыгінала</translation>
    </message>
    <message>
        <source>Where it lay</source>
        <translation>Дзе ляжаў</translation>
    </message>
    <message>
        <source>Read with</source>
        <translation>Чым прачытаны</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Даўжыня</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln знак</numerusform>
            <numerusform>%Ln знакі</numerusform>
            <numerusform>%Ln знакаў</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftDialog</name>
    <message>
        <source>What you typed last is not kept yet, so this stays open.</source>
        <translation>Апошняе з напісанага яшчэ не захавана, таму гэта застаецца адкрытым.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Адкінуць</translation>
    </message>
    <message>
        <source>Close and forget what was typed here</source>
        <translation>Закрыць і забыць тое, што тут набрана</translation>
    </message>
    <message>
        <source>The archive is open for reading only: nothing can be written here.</source>
        <translation>Архіў адкрыты толькі для чытання: тут нічога нельга напісаць.</translation>
    </message>
    <message>
        <source>Being stored in the archive…</source>
        <translation>Запісваецца ў архіў…</translation>
    </message>
    <message>
        <source>What you typed last is not kept yet.</source>
        <translation>Апошняе з напісанага яшчэ не захавана.</translation>
    </message>
    <message>
        <source>Kept in the archive: %1</source>
        <translation>Захавана ў архіве: %1</translation>
    </message>
    <message>
        <source>What you type is kept in the archive by itself.</source>
        <translation>Тое, што вы пішаце, захоўваецца ў архіве само.</translation>
    </message>
</context>
<context>
    <name>DraftsBar</name>
    <message numerus="yes">
        <source>%Ln piece(s) of writing not finished</source>
        <translation>
            <numerusform>%Ln незавершаны чарнавік</numerusform>
            <numerusform>%Ln незавершаныя чарнавікі</numerusform>
            <numerusform>%Ln незавершаных чарнавікоў</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Пісаць далей</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Пазней</translation>
    </message>
</context>
<context>
    <name>DraftsDialog</name>
    <message>
        <source>Discarded.</source>
        <translation>Адкінута.</translation>
    </message>
    <message>
        <source>Corrected text</source>
        <translation>Выпраўлены тэкст</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Апісанне</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>Новы дакумент</translation>
    </message>
    <message>
        <source>Unfinished writing</source>
        <translation>Чарнавікі</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Пачатак</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Што</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Захавана</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Пісаць далей</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Прачытаць</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Адкінуць</translation>
    </message>
    <message>
        <source>Nothing is unfinished</source>
        <translation>Чарнавікоў няма</translation>
    </message>
    <message>
        <source>What you write is kept here until you put it into the archive.</source>
        <translation>Тое, што вы пішаце, ляжыць тут, пакуль вы не пакладзяце яго ў архіў.</translation>
    </message>
    <message>
        <source>Write something</source>
        <translation>Напісаць нешта</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Pasted text</source>
        <translation>Устаўлены тэкст</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Устаўленая выява</translation>
    </message>
</context>
<context>
    <name>EmptyLibrary</name>
    <message>
        <source>Documents are coming in</source>
        <translation>Дакументы ўжо паступаюць</translation>
    </message>
    <message>
        <source>The first ones stand here in a moment. You can search while they come.</source>
        <translation>Першыя хутка з’явяцца тут. Шукаць можна ўжо цяпер.</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln document(s) are in the bin</source>
        <translation>
            <numerusform>%Ln дакумент — у сметніцы, іншых тут няма</numerusform>
            <numerusform>Усе %Ln дакументы — у сметніцы</numerusform>
            <numerusform>Усе %Ln дакументаў — у сметніцы</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost: they lie there until they are taken out again or deleted for good. What you drop here is imported as always.</source>
        <translation>Нічога не страчана: яны ляжаць там, пакуль іх не вернуць або не выдаляць назаўсёды. Тое, што вы перацягнеце сюды, дадасца як звычайна.</translation>
    </message>
    <message>
        <source>Show the bin…</source>
        <translation>Паказаць сметніцу…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Дадаць папку…</translation>
    </message>
    <message>
        <source>Put sample documents in here</source>
        <translation>Пакласці сюды ўзоры дакументаў</translation>
    </message>
    <message>
        <source>This archive is empty</source>
        <translation>Гэты архіў пусты</translation>
    </message>
    <message>
        <source>Drop files, folders, texts or pictures here: saved pages, PDF, office files, mail, chats, books, recordings, archives. Copies go into the archive; the originals stay where they are.</source>
        <translation>Перацягніце сюды файлы, папкі, тэксты ці выявы: захаваныя старонкі, PDF, офісныя файлы, пошту, чаты, кнігі, запісы, архівы файлаў. У архіў трапяць копіі, арыгіналы застануцца на месцы.</translation>
    </message>
    <message>
        <source>F1 opens the guide. F9 locks at once, whatever you are doing.</source>
        <translation>F1 адкрывае даведнік. F9 адразу замыкае архіў, што б вы ні рабілі.</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>Check this program</source>
        <translation>Праверыць праграму</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Аднавіць з копіі</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
</context>
<context>
    <name>EntriesModel</name>
    <message>
        <source>Title</source>
        <translation>Загаловак</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Крыніца</translation>
    </message>
</context>
<context>
    <name>EntriesTable</name>
    <message numerus="yes">
        <source>%Ln entry(ies).</source>
        <translation>
            <numerusform>%Ln запіс.</numerusform>
            <numerusform>%Ln запісы.</numerusform>
            <numerusform>%Ln запісаў.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more lie(s) in the bin.</source>
        <translation>
            <numerusform>Яшчэ %Ln ляжыць у сметніцы.</numerusform>
            <numerusform>Яшчэ %Ln ляжаць у сметніцы.</numerusform>
            <numerusform>Яшчэ %Ln ляжаць у сметніцы.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rows that are the same are one: %Ln document(s).</source>
        <translation>
            <numerusform>Аднолькавыя радкі — адзін дакумент: усяго %Ln дакумент.</numerusform>
            <numerusform>Аднолькавыя радкі — адзін дакумент: усяго %Ln дакументы.</numerusform>
            <numerusform>Аднолькавыя радкі — адзін дакумент: усяго %Ln дакументаў.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter or a double click opens one as a document.</source>
        <translation>Enter або двайны пстрык адкрывае запіс як дакумент.</translation>
    </message>
    <message>
        <source>Entries of the list</source>
        <translation>Запісы спіса</translation>
    </message>
</context>
<context>
    <name>EntriesView</name>
    <message>
        <source>Copy the row</source>
        <translation>Скапіяваць радок</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Report of codes</source>
        <translation>Справаздача па кодах</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Урыўкі</translation>
    </message>
    <message>
        <source>Codes by documents</source>
        <translation>Коды па дакументах</translation>
    </message>
    <message>
        <source>Codes and marks</source>
        <translation>Коды і пазнакі</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Кніга кодаў</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Пазнакі</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) lie in it as notes of their documents: the format has no place for them.</source>
        <translation>
            <numerusform>%n пазнака ляжыць у ім як нататка свайго дакумента: у фармаце няма для яе месца.</numerusform>
            <numerusform>%n пазнакі ляжаць у ім як нататкі сваіх дакументаў: у фармаце няма для іх месца.</numerusform>
            <numerusform>%n пазнак ляжаць у ім як нататкі сваіх дакументаў: у фармаце няма для іх месца.</numerusform>
        </translation>
    </message>
    <message>
        <source>Passages with their context, notes, titles, authors, dates, the codebook.</source>
        <translation>урыўкі з суседнімі словамі, нататкі, загалоўкі, аўтары, даты, кніга кодаў.</translation>
    </message>
    <message>
        <source>Passages with their context, notes, titles, authors, dates.</source>
        <translation>урыўкі з суседнімі словамі, нататкі, загалоўкі, аўтары, даты.</translation>
    </message>
    <message>
        <source>Codes, titles of documents, counts.</source>
        <translation>коды, загалоўкі дакументаў, лічбы.</translation>
    </message>
    <message>
        <source>The codebook, all marks and notes, whole texts.</source>
        <translation>кніга кодаў, усе пазнакі і нататкі, цэлыя тэксты.</translation>
    </message>
    <message>
        <source>Codes and their memos; nothing of the documents.</source>
        <translation>коды і іх апісанні; з дакументаў — нічога.</translation>
    </message>
    <message>
        <source>All marks with their words and notes, the codebook.</source>
        <translation>усе пазнакі са словамі і нататкамі, кніга кодаў.</translation>
    </message>
    <message>
        <source>What leaves: %1</source>
        <translation>Што выходзіць: %1</translation>
    </message>
    <message>
        <source>All codes are in the file.</source>
        <translation>У файле будуць усе коды.</translation>
    </message>
    <message>
        <source>Only the code “%1” and those below it are in the file.</source>
        <translation>У файле будзе толькі код «%1» і тыя, што пад ім.</translation>
    </message>
    <message>
        <source>Only the code “%1” is in the file.</source>
        <translation>У файле будзе толькі код «%1».</translation>
    </message>
    <message>
        <source>Take codes and marks out</source>
        <translation>Вынесці коды і пазнакі</translation>
    </message>
    <message>
        <source>Report to read and print (ODT)</source>
        <translation>Справаздача для чытання і друку (ODT)</translation>
    </message>
    <message>
        <source>Table of passages (CSV)</source>
        <translation>Табліца ўрыўкаў (CSV)</translation>
    </message>
    <message>
        <source>Table of codes by documents (CSV)</source>
        <translation>Табліца кодаў па дакументах (CSV)</translation>
    </message>
    <message>
        <source>Project for QualCoder, NVivo, ATLAS.ti (.qdpx)</source>
        <translation>Праект для QualCoder, NVivo, ATLAS.ti (.qdpx)</translation>
    </message>
    <message>
        <source>Codebook alone (REFI-QDA .qdc)</source>
        <translation>Толькі кніга кодаў (REFI-QDA .qdc)</translation>
    </message>
    <message>
        <source>Marks for the web (W3C JSON-LD)</source>
        <translation>Пазнакі для сеціва (W3C JSON-LD)</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Width, pixels</source>
        <translation>Шырыня, пікселяў</translation>
    </message>
    <message>
        <source>Height, pixels</source>
        <translation>Вышыня, пікселяў</translation>
    </message>
    <message>
        <source>Pictures in it</source>
        <translation>Выяў у ім</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Знята</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часавы пояс</translation>
    </message>
    <message>
        <source>Digitised</source>
        <translation>Алічбавана</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Зменена</translation>
    </message>
    <message>
        <source>Maker of the camera</source>
        <translation>Вытворца камеры</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Камера</translation>
    </message>
    <message>
        <source>Serial number of the camera</source>
        <translation>Серыйны нумар камеры</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Аб’ектыў</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Зроблена ў праграме</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Камп’ютар</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Аўтар</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Аўтар</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Правы</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Подпіс</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Каментар</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Загаловак</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Ключавыя словы</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Горад</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Краіна</translation>
    </message>
    <message>
        <source>Latitude, degrees</source>
        <translation>Шырата, градусаў</translation>
    </message>
    <message>
        <source>Longitude, degrees</source>
        <translation>Даўгата, градусаў</translation>
    </message>
    <message>
        <source>Height above the sea, metres</source>
        <translation>Вышыня над морам, метраў</translation>
    </message>
    <message>
        <source>Length, seconds</source>
        <translation>Даўжыня, секунд</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Альбом</translation>
    </message>
    <message>
        <source>Performer</source>
        <translation>Выканаўца</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>Кампазітар</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Апісанне</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>Жанр</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Арганізацыя</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Encoded by</source>
        <translation>Чым закадзіравана</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>Text read by</source>
        <translation>Чым прачытаны тэкст</translation>
    </message>
    <message>
        <source>Read in the languages</source>
        <translation>Мовы чытання</translation>
    </message>
    <message>
        <source>Certain by, %</source>
        <translation>Упэўненасць, %</translation>
    </message>
    <message>
        <source>Words that were read</source>
        <translation>Прачытана слоў</translation>
    </message>
    <message>
        <source>Pages that were read</source>
        <translation>Прачытаныя старонкі</translation>
    </message>
    <message>
        <source>Pages that are not read yet</source>
        <translation>Яшчэ не прачытаныя старонкі</translation>
    </message>
</context>
<context>
    <name>FileBar</name>
    <message>
        <source>Progress of the file</source>
        <translation>Ход працы з файлам</translation>
    </message>
    <message>
        <source>Working on the file…</source>
        <translation>Ідзе праца з файлам…</translation>
    </message>
    <message>
        <source>Working on the file: %1 of %2</source>
        <translation>Праца з файлам: %1 з %2</translation>
    </message>
</context>
<context>
    <name>FilmView</name>
    <message>
        <source>Picture of the recording</source>
        <translation>Выява запісу</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Take away the filter: %1</source>
        <translation>Зняць фільтр: %1</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Зняць усе</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Зняць усе фільтры</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this document</source>
        <translation>Знайсці ў гэтым дакуменце</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>Папярэдняе супадзенне (Shift+F3)</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Папярэдняе супадзенне</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>Наступнае супадзенне (F3)</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Наступнае супадзенне</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 з %2</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>Супадзенняў няма</translation>
    </message>
    <message>
        <source>Hits: %1</source>
        <translation>Супадзенні: %1</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>The file with the keys is damaged.</source>
        <translation>Файл з ключамі пашкоджаны.</translation>
    </message>
    <message>
        <source>One of the two copies of the keys is damaged; the other one opens the archive.</source>
        <translation>Адна з дзвюх копій ключоў пашкоджана; другая адкрывае архіў.</translation>
    </message>
    <message>
        <source>Somebody put older keys in the place of the newer ones.</source>
        <translation>Нехта паклаў старыя ключы на месца новых.</translation>
    </message>
    <message>
        <source>A part of the records is damaged.</source>
        <translation>Частка запісаў пашкоджана.</translation>
    </message>
    <message>
        <source>The records do not hold together.</source>
        <translation>Запісы не сыходзяцца паміж сабой.</translation>
    </message>
    <message>
        <source>Something was put back to an older state.</source>
        <translation>Нешта вярнулі ў ранейшы стан.</translation>
    </message>
    <message>
        <source>The log of what was done does not fit the records.</source>
        <translation>Журнал таго, што рабілі, не адпавядае запісам.</translation>
    </message>
    <message>
        <source>A document is not what was written.</source>
        <translation>Дакумент не такі, якім яго запісалі.</translation>
    </message>
    <message>
        <source>An original file is missing.</source>
        <translation>Не хапае зыходнага файла.</translation>
    </message>
    <message>
        <source>A file with originals is damaged.</source>
        <translation>Файл з арыгіналамі пашкоджаны.</translation>
    </message>
    <message>
        <source>An original is not what was written.</source>
        <translation>Арыгінал не такі, якім яго запісалі.</translation>
    </message>
    <message>
        <source>A document cannot be found by searching. Build the index again.</source>
        <translation>Дакумент не знаходзіцца праз пошук. Пабудуйце індэкс нанова.</translation>
    </message>
    <message>
        <source>The index knows a document that is gone. Build the index again.</source>
        <translation>Індэкс ведае дакумент, якога ўжо няма. Пабудуйце індэкс нанова.</translation>
    </message>
    <message>
        <source>The index does not fit a document. Build the index again.</source>
        <translation>Індэкс не адпавядае дакументу. Пабудуйце індэкс нанова.</translation>
    </message>
</context>
<context>
    <name>GivingCodes</name>
    <message>
        <source>a new code</source>
        <translation>новы код</translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>Without a title</source>
        <translation>Без назвы</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Guide</source>
        <translation>Даведнік</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Раздзелы</translation>
    </message>
</context>
<context>
    <name>HealthDialog</name>
    <message>
        <source>Health of the archive</source>
        <translation>Стан архіва</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Рэзервовая копія</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Пашкоджанні</translation>
    </message>
    <message>
        <source>Search index</source>
        <translation>Пошукавы індэкс</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation>Месца на дыску</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Рэзервовая копія…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Праверыць</translation>
    </message>
    <message>
        <source>Check thoroughly</source>
        <translation>Праверыць грунтоўна</translation>
    </message>
    <message>
        <source>Build again</source>
        <translation>Пабудаваць нанова</translation>
    </message>
    <message>
        <source>What was done so far</source>
        <translation>Што рабілі дагэтуль</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Калі</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Што</translation>
    </message>
    <message>
        <source>There is no backup yet. A dead disk would take everything with it.</source>
        <translation>Копіі яшчэ няма. Калі дыск памрэ, прападзе ўсё.</translation>
    </message>
    <message>
        <source>The index is damaged. The documents are apart from it: copy the whole folder, then build the index again from them.</source>
        <translation>Індэкс пашкоджаны. Дакументы ляжаць асобна ад яго: скапіюйце ўсю папку, потым пабудуйце індэкс нанова з іх.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln дакумент</numerusform>
            <numerusform>%Ln дакументы</numerusform>
            <numerusform>%Ln дакументаў</numerusform>
        </translation>
    </message>
    <message>
        <source>The archive takes %1.</source>
        <translation>Архіў займае %1.</translation>
    </message>
    <message>
        <source>%1 are free.</source>
        <translation>Вольна %1.</translation>
    </message>
    <message>
        <source>It was not checked yet.</source>
        <translation>Яшчэ не правяралі.</translation>
    </message>
    <message>
        <source>It is made of the documents: damaged, it is built again from them.</source>
        <translation>Ён зроблены з дакументаў: пашкоджаны будуецца з іх нанова.</translation>
    </message>
    <message>
        <source>backup written and read again</source>
        <translation>копія запісана і прачытана нанова</translation>
    </message>
    <message>
        <source>index built again</source>
        <translation>індэкс пабудаваны нанова</translation>
    </message>
    <message numerus="yes">
        <source>damage in %Ln place(s)</source>
        <translation>
            <numerusform>пашкоджанне ў %Ln месцы</numerusform>
            <numerusform>пашкоджанні ў %Ln месцах</numerusform>
            <numerusform>пашкоджанні ў %Ln месцах</numerusform>
        </translation>
    </message>
    <message>
        <source>thorough check, all is sound</source>
        <translation>грунтоўная праверка, усё цэлае</translation>
    </message>
    <message>
        <source>check, all is sound</source>
        <translation>праверка, усё цэлае</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Адмяніць: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Вярнуць: %1</translation>
    </message>
</context>
<context>
    <name>ImportBar</name>
    <message>
        <source>Progress of the import</source>
        <translation>Ход імпарту</translation>
    </message>
    <message numerus="yes">
        <source>Review all guesses (%Ln)</source>
        <translation>
            <numerusform>Праверыць усе здагадкі (%Ln)</numerusform>
            <numerusform>Праверыць усе здагадкі (%Ln)</numerusform>
            <numerusform>Праверыць усе здагадкі (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on importing</source>
        <translation>Працягнуць імпарт</translation>
    </message>
    <message>
        <source>Import the rest; what is here already is passed over</source>
        <translation>Дадаць астатняе; тое, што ўжо ёсць, прапускаецца</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Паказаць справаздачу</translation>
    </message>
    <message>
        <source>Looking at what is to be imported…</source>
        <translation>Глядзім, што трэба дадаць…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) read</source>
        <translation>
            <numerusform>Прачытаны %Ln дакумент</numerusform>
            <numerusform>Прачытаны %Ln дакументы</numerusform>
            <numerusform>Прачытана %Ln дакументаў</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 з %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln дададзены</numerusform>
            <numerusform>%Ln дададзена</numerusform>
            <numerusform>%Ln дададзена</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them nearly as another document</source>
        <translation>
            <numerusform>%Ln з іх амаль як іншы дакумент</numerusform>
            <numerusform>%Ln з іх амаль як іншыя дакументы</numerusform>
            <numerusform>%Ln з іх амаль як іншыя дакументы</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already here</source>
        <translation>
            <numerusform>%Ln ужо ёсць</numerusform>
            <numerusform>%Ln ужо ёсць</numerusform>
            <numerusform>%Ln ужо ёсць</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not added</source>
        <translation>
            <numerusform>%Ln не дададзены</numerusform>
            <numerusform>%Ln не дададзена</numerusform>
            <numerusform>%Ln не дададзена</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln named file(s) not found so far</source>
        <translation>
            <numerusform>пакуль не знойдзены %Ln названы файл</numerusform>
            <numerusform>пакуль не знойдзены %Ln названыя файлы</numerusform>
            <numerusform>пакуль не знойдзена %Ln названых файлаў</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln named file(s) missing</source>
        <translation>
            <numerusform>няма %Ln названага файла</numerusform>
            <numerusform>няма %Ln названых файлаў</numerusform>
            <numerusform>няма %Ln названых файлаў</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>Спынена: %1</translation>
    </message>
    <message>
        <source>Import finished: %1</source>
        <translation>Імпарт скончаны: %1</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>Import</source>
        <translation>Дадаць</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln file(s)?</source>
        <translation>
            <numerusform>Дадаць %Ln файл?</numerusform>
            <numerusform>Дадаць %Ln файлы?</numerusform>
            <numerusform>Дадаць %Ln файлаў?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln folder(s).</source>
        <translation>
            <numerusform>%1 у %Ln папцы.</numerusform>
            <numerusform>%1 у %Ln папках.</numerusform>
            <numerusform>%1 у %Ln папках.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copies go into the archive; what is there already is passed over. You can go on working meanwhile, pause the import and stop it: what was stored stays.</source>
        <translation>У архіў трапяць копіі; тое, што там ужо ёсць, прапускаецца. Тым часам можна працаваць далей, прыпыніць даданне ці спыніць яго: захаванае застанецца.</translation>
    </message>
    <message>
        <source>Remember where each file lay on this disk</source>
        <translation>Запомніць, дзе кожны файл ляжаў на гэтым дыску</translation>
    </message>
    <message>
        <source>Read files again that were read before</source>
        <translation>Прачытаць нанова файлы, якія ўжо чыталіся</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>The file is not encrypted: whoever has it can read it.</source>
        <translation>Файл не зашыфраваны: прачытае кожны, у каго ён ёсць.</translation>
    </message>
    <message>
        <source>The report was written: %1</source>
        <translation>Справаздача запісаная: %1</translation>
    </message>
    <message>
        <source>Write the report (.csv or .jsonl). The file is not encrypted.</source>
        <translation>Запісаць справаздачу (.csv або .jsonl). Файл не зашыфраваны.</translation>
    </message>
    <message>
        <source>Report of the import</source>
        <translation>Справаздача пра імпарт</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Паказаць</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Усе</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Дададзеныя</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>Ужо ёсць</translation>
    </message>
    <message>
        <source>Not added</source>
        <translation>Не дададзеныя</translation>
    </message>
    <message>
        <source>Files missing</source>
        <translation>Няма файлаў</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Чытаць</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Паспрабаваць яшчэ раз</translation>
    </message>
    <message>
        <source>Write to a file…</source>
        <translation>Запісаць у файл…</translation>
    </message>
    <message>
        <source>Read the files again of which something was not added</source>
        <translation>Прачытаць яшчэ раз файлы, з якіх нешта не дадалося</translation>
    </message>
    <message>
        <source>The files that you imported stay where they were, and everyone can read them.</source>
        <translation>Дададзеныя файлы засталіся там, дзе былі, і прачытаць іх можа кожны.</translation>
    </message>
</context>
<context>
    <name>ImportSection</name>
    <message>
        <source>Import</source>
        <translation>Імпарт</translation>
    </message>
    <message>
        <source>Remember where imported files lay</source>
        <translation>Запамінаць, дзе ляжалі дададзеныя файлы</translation>
    </message>
    <message>
        <source>Helps to find an original again. Whoever makes you open the archive sees it too.</source>
        <translation>Дапамагае зноў знайсці арыгінал. Яго ўбачыць і той, хто прымусіць вас адкрыць архіў.</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Запамінаць</translation>
    </message>
</context>
<context>
    <name>JailPanel</name>
    <message>
        <source>Trying out what protects this computer from files…</source>
        <translation>Правяраем, што абараняе гэты камп’ютар ад файлаў…</translation>
    </message>
    <message>
        <source>Files are read by processes that are locked up.</source>
        <translation>Файлы чытаюць ізаляваныя працэсы.</translation>
    </message>
    <message>
        <source>This computer cannot lock up the readers of files.</source>
        <translation>Гэты камп’ютар не можа ізаляваць чытанне файлаў.</translation>
    </message>
    <message>
        <source>Attempts to break out that were refused: {refused} of {tried}</source>
        <translation>Адхілена спробаў вырвацца: {refused} з {tried}</translation>
    </message>
</context>
<context>
    <name>JailWatch</name>
    <message>
        <source>Import files</source>
        <translation>Дадаць файлы</translation>
    </message>
    <message>
        <source>This computer cannot lock up the readers of files.</source>
        <translation>Гэты камп’ютар не можа ізаляваць чытанне файлаў.</translation>
    </message>
    <message>
        <source>A trap in a PDF, a page or a picture could do harm. Read such files all the same? Otherwise only plain texts are imported.</source>
        <translation>Пастка ў PDF, старонцы ці выяве магла б нашкодзіць. Усё адно чытаць такія файлы? Інакш будуць дададзены толькі простыя тэксты.</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Go on</source>
        <translation>Працягнуць</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Прыпыніць</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Спыніць</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыць</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Спыняецца…</translation>
    </message>
</context>
<context>
    <name>JobWords</name>
    <message>
        <source>paused</source>
        <translation>прыпынена</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 за секунду</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation>
            <numerusform>засталася %n гадзіна</numerusform>
            <numerusform>засталося %n гадзіны</numerusform>
            <numerusform>засталося %n гадзін</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>засталася %n хвіліна</numerusform>
            <numerusform>засталося %n хвіліны</numerusform>
            <numerusform>засталося %n хвілін</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>засталася %n секунда</numerusform>
            <numerusform>засталося %n секунды</numerusform>
            <numerusform>засталося %n секунд</numerusform>
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
        <translation>Парольная фраза і ключавы файл</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Словы для аднаўлення</translation>
    </message>
    <message>
        <source>Second passphrase</source>
        <translation>Другая парольная фраза</translation>
    </message>
    <message>
        <source>The new key opens the archive from now on.</source>
        <translation>Новы ключ адкрывае архіў ад гэтага моманту.</translation>
    </message>
    <message>
        <source>Older backups are still opened by the keys that they were made with.</source>
        <translation>Ранейшыя копіі па-ранейшаму адкрываюцца тымі ключамі, з якімі іх зрабілі.</translation>
    </message>
    <message>
        <source>Remove a key</source>
        <translation>Выдаліць ключ</translation>
    </message>
    <message>
        <source>Remove this key: %1?</source>
        <translation>Выдаліць гэты ключ: %1?</translation>
    </message>
    <message>
        <source>It cannot be brought back. Be sure that you know another key of the list by heart, or have it on paper.</source>
        <translation>Вярнуць яго будзе нельга. Упэўніцеся, што памятаеце іншы ключ са спіса або маеце яго на паперы.</translation>
    </message>
    <message>
        <source>The key opens this archive no more.</source>
        <translation>Гэты ключ больш не адкрывае архіў.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Ключы</translation>
    </message>
    <message>
        <source>Each of these opens the archive by itself. Keep at least two, and one of them on paper.</source>
        <translation>Кожны з іх сам па сабе адкрывае архіў. Майце прынамсі два, і адзін з іх — на паперы.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Від</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Зроблены</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Змяніць…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Выдаліць…</translation>
    </message>
    <message>
        <source>Add a passphrase…</source>
        <translation>Дадаць фразу…</translation>
    </message>
    <message>
        <source>New recovery words…</source>
        <translation>Новыя словы для аднаўлення…</translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message>
        <source>Keys</source>
        <translation>Ключы</translation>
    </message>
    <message>
        <source>Passphrases, key files, recovery words</source>
        <translation>Парольныя фразы, ключавыя файлы, словы для аднаўлення</translation>
    </message>
    <message>
        <source>Change your passphrase here, or give the archive a second key on paper.</source>
        <translation>Тут можна змяніць парольную фразу або даць архіву другі ключ, на паперы.</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Ключы…</translation>
    </message>
</context>
<context>
    <name>LabelDialog</name>
    <message>
        <source>Enter makes the new code “%1”.</source>
        <translation>Enter створыць новы код «%1».</translation>
    </message>
    <message>
        <source>Enter gives the chosen code, or takes it away. With an empty line it saves and closes.</source>
        <translation>Enter дае выбраны код або здымае яго. З пустым радком Enter захоўвае і закрывае.</translation>
    </message>
    <message>
        <source>There are no codes yet. Type a name and press Enter.</source>
        <translation>Кодаў яшчэ няма. Напішыце назву і націсніце Enter.</translation>
    </message>
    <message>
        <source>Codes and tags of a passage</source>
        <translation>Коды і тэгі ўрыўка</translation>
    </message>
    <message>
        <source>Type a code</source>
        <translation>Напішыце код</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Коды</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>Тэгі праз коску</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Гатова</translation>
    </message>
</context>
<context>
    <name>LabelsDialog</name>
    <message>
        <source>Tags and collections</source>
        <translation>Тэгі і зборы</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) chosen</source>
        <translation>
            <numerusform>Выбраны %Ln дакумент</numerusform>
            <numerusform>Выбраны %Ln дакументы</numerusform>
            <numerusform>Выбрана %Ln дакументаў</numerusform>
        </translation>
    </message>
    <message>
        <source>Type a name and press Enter</source>
        <translation>Напішыце назву і націсніце Enter</translation>
    </message>
    <message>
        <source>None yet. Type a name and press Enter.</source>
        <translation>Пакуль няма. Напішыце назву і націсніце Enter.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Тэгі</translation>
    </message>
    <message>
        <source>Give a tag</source>
        <translation>Даць тэг</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Зборы</translation>
    </message>
    <message>
        <source>Put into a collection</source>
        <translation>Пакласці ў збор</translation>
    </message>
</context>
<context>
    <name>LanguagesButton</name>
    <message>
        <source>None</source>
        <translation>Няма</translation>
    </message>
</context>
<context>
    <name>LayersButton</name>
    <message>
        <source>Words</source>
        <translation>Словы</translation>
    </message>
    <message>
        <source>What a word finds</source>
        <translation>Што знаходзіць слова</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>Names of people who made the marks: %1</source>
        <translation>Імёны людзей, якія рабілі пазнакі: %1</translation>
    </message>
    <message>
        <source>Notes that belong to no mark and to no code: %1</source>
        <translation>Нататкі, што не належаць ні пазнацы, ні коду: %1</translation>
    </message>
    <message>
        <source>Codes given to whole documents: %1</source>
        <translation>Коды, дадзеныя цэлым дакументам: %1</translation>
    </message>
    <message>
        <source>Pictures: %1</source>
        <translation>Малюнкі: %1</translation>
    </message>
    <message>
        <source>Marks on pictures: %1</source>
        <translation>Пазнакі на малюнках: %1</translation>
    </message>
    <message>
        <source>Cases: %1</source>
        <translation>Выпадкі: %1</translation>
    </message>
    <message>
        <source>Variables with their values: %1</source>
        <translation>Зменныя са значэннямі: %1</translation>
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
        <translation>Сувязі: %1</translation>
    </message>
    <message>
        <source>Parts of another kind: %1</source>
        <translation>Часткі іншага роду: %1</translation>
    </message>
    <message>
        <source>Also in the file, but not taken in, as there is no place for it here:</source>
        <translation>Ёсць у файле, але не прынята, бо тут няма для гэтага месца:</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>There is nothing in the clipboard that can be imported.</source>
        <translation>У буферы абмену няма нічога, што можна дадаць.</translation>
    </message>
    <message>
        <source>Copy files, a text or a picture. What was marked as secret is passed over.</source>
        <translation>Скапіюйце файлы, тэкст або выяву. Пазначанае як таемнае прапускаецца.</translation>
    </message>
    <message>
        <source>Open for reading only: nothing can be imported or changed.</source>
        <translation>Адкрыта толькі для чытання: нічога нельга дадаць або змяніць.</translation>
    </message>
    <message>
        <source>Another window is working on this archive, or its folder cannot be written to. Lock it and unlock it again when that has changed.</source>
        <translation>З гэтым архівам працуюць у іншым акне, або ў яго папку нельга запісваць. Калі гэта зменіцца, замкніце архіў і адамкніце зноў.</translation>
    </message>
</context>
<context>
    <name>LookButton</name>
    <message>
        <source>How the text looks</source>
        <translation>Як выглядае тэкст</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>Як акно</translation>
    </message>
    <message>
        <source>Light paper</source>
        <translation>Светлая папера</translation>
    </message>
    <message>
        <source>Sepia paper</source>
        <translation>Папера колеру сепіі</translation>
    </message>
    <message>
        <source>Dark paper</source>
        <translation>Цёмная папера</translation>
    </message>
    <message>
        <source>Letters without serifs</source>
        <translation>Літары без засечак</translation>
    </message>
    <message>
        <source>Letters with serifs</source>
        <translation>Літары з засечкамі</translation>
    </message>
    <message>
        <source>Whole width</source>
        <translation>Уся шырыня</translation>
    </message>
    <message>
        <source>Shorter lines</source>
        <translation>Карацейшыя радкі</translation>
    </message>
    <message>
        <source>Short lines</source>
        <translation>Кароткія радкі</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Большыя літары</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>Меншыя літары</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Звычайны памер</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Language and look</source>
        <translation>Мова і выгляд</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Выгляд</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Памер тэксту</translation>
    </message>
    <message>
        <source>What the window is called</source>
        <translation>Як называецца акно</translation>
    </message>
    <message>
        <source>Title of the window and name in lists of programs. It is wanted before the archive is open, so it lies in a small file beside the program.</source>
        <translation>Загаловак акна і назва ў спісах праграм. Яна патрэбная яшчэ да адкрыцця архіва, таму ляжыць у маленькім файле побач з праграмай.</translation>
    </message>
    <message>
        <source>Its picture</source>
        <translation>Яго значок</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Бібліятэка</translation>
    </message>
    <message>
        <source>As the system: %1</source>
        <translation>Як у сістэме: %1</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Як у сістэме</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлы</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Цёмны</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Высокі кантраст</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Няма</translation>
    </message>
    <message>
        <source>A page</source>
        <translation>Старонка</translation>
    </message>
    <message>
        <source>A folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>A box</source>
        <translation>Скрынка</translation>
    </message>
    <message>
        <source>A wheel</source>
        <translation>Шасцярня</translation>
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
        <translation>Урывак гэтай пазнакі не знойдзены ў змененым тэксце.</translation>
    </message>
    <message>
        <source>The mark is kept with its note and codes.</source>
        <translation>Пазнака захавана разам з нататкай і кодамі.</translation>
    </message>
    <message>
        <source>It may be what is selected now. If not, select the right passage.</source>
        <translation>Магчыма, гэта тое, што цяпер вылучана. Калі не — вылучыце патрэбны ўрывак.</translation>
    </message>
    <message>
        <source>Nothing in the text is like it. Select the passage yourself.</source>
        <translation>У тэксце няма нічога падобнага. Вылучыце ўрывак самі.</translation>
    </message>
    <message>
        <source>Find its place again</source>
        <translation>Знайсці яе месца</translation>
    </message>
    <message>
        <source>Put it on what is selected</source>
        <translation>Паставіць на вылучанае</translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <translation>Пакінуць як ёсць</translation>
    </message>
</context>
<context>
    <name>ManyDialog</name>
    <message>
        <source>Change several documents</source>
        <translation>Змена некалькіх дакументаў</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) chosen</source>
        <translation>
            <numerusform>Выбраны %Ln дакумент</numerusform>
            <numerusform>Выбраны %Ln дакументы</numerusform>
            <numerusform>Выбрана %Ln дакументаў</numerusform>
        </translation>
    </message>
    <message>
        <source>What you had written before the archive was locked is here again.</source>
        <translation>Тут зноў тое, што вы пісалі, перш чым архіў замкнулі.</translation>
    </message>
    <message>
        <source>Change all of them</source>
        <translation>Змяніць усе</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Пакінуць як ёсць</translation>
    </message>
</context>
<context>
    <name>MarginPane</name>
    <message numerus="yes">
        <source>%Ln mark(s)</source>
        <translation>
            <numerusform>%Ln пазнака</numerusform>
            <numerusform>%Ln пазнакі</numerusform>
            <numerusform>%Ln пазнак</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 з %2</translation>
    </message>
    <message>
        <source>No marks yet. Select words in the text.</source>
        <translation>Пазнак яшчэ няма. Вылучыце словы ў тэксце.</translation>
    </message>
    <message>
        <source>Marks of the document</source>
        <translation>Пазнакі дакумента</translation>
    </message>
</context>
<context>
    <name>MarkLook</name>
    <message>
        <source>blue, line</source>
        <translation>сіні, лінія</translation>
    </message>
    <message>
        <source>green, dashes</source>
        <translation>зялёны, рыскі</translation>
    </message>
    <message>
        <source>red, wave</source>
        <translation>чырвоны, хваля</translation>
    </message>
    <message>
        <source>violet, two lines</source>
        <translation>фіялетавы, дзве лініі</translation>
    </message>
    <message>
        <source>brown, dashes and dots</source>
        <translation>карычневы, рыскі з кропкамі</translation>
    </message>
</context>
<context>
    <name>MarkPopup</name>
    <message>
        <source>Note</source>
        <translation>Нататка</translation>
    </message>
    <message>
        <source>Code, tag</source>
        <translation>Код, тэг</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Прыбраць</translation>
    </message>
    <message>
        <source>Mark what is selected</source>
        <translation>Пазначыць вылучанае</translation>
    </message>
</context>
<context>
    <name>MarksDesk</name>
    <message>
        <source>Select words in the text first, or a mark.</source>
        <translation>Спачатку вылучыце словы ў тэксце або выберыце пазнаку.</translation>
    </message>
    <message>
        <source>With the keyboard: Shift and the arrow keys in the text.</source>
        <translation>З клавіятуры: Shift і стрэлкі ў тэксце.</translation>
    </message>
</context>
<context>
    <name>MarksFilterBar</name>
    <message>
        <source>All colours</source>
        <translation>Усе колеры</translation>
    </message>
    <message>
        <source>All codes, tags</source>
        <translation>Усе коды, тэгі</translation>
    </message>
    <message>
        <source>Only with a note</source>
        <translation>Толькі з нататкай</translation>
    </message>
    <message>
        <source>Colour of the marks that are listed</source>
        <translation>Колер пазнак у спісе</translation>
    </message>
    <message>
        <source>Code or tag of the marks that are listed</source>
        <translation>Код або тэг пазнак у спісе</translation>
    </message>
</context>
<context>
    <name>MarksModel</name>
    <message>
        <source>Not found: %1</source>
        <translation>Не знойдзена: %1</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Старонка %1</translation>
    </message>
</context>
<context>
    <name>MarkupView</name>
    <message>
        <source>The saved page</source>
        <translation>Захаваная старонка</translation>
    </message>
    <message>
        <source>Addresses of the links</source>
        <translation>Адрасы спасылак</translation>
    </message>
    <message>
        <source>Links are never opened. Here is where they lead.</source>
        <translation>Спасылкі ніколі не адкрываюцца. Вось куды яны вядуць.</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Скапіяваць адрас</translation>
    </message>
    <message>
        <source>It leaves the clipboard after ten seconds.</source>
        <translation>Праз дзесяць секунд ён знікне з буфера абмену.</translation>
    </message>
</context>
<context>
    <name>MediaView</name>
    <message>
        <source>No sound can be played on this computer.</source>
        <translation>На гэтым камп’ютары немагчыма прайграць гук.</translation>
    </message>
    <message>
        <source>The recording runs in silence, so that its transcript can be followed.</source>
        <translation>Запіс ідзе бязгучна, каб можна было сачыць за расшыфроўкай.</translation>
    </message>
    <message>
        <source>This kind of recording can be kept, but not played here.</source>
        <translation>Такі запіс можна захоўваць, але не прайграць тут.</translation>
    </message>
    <message>
        <source>Nothing is wrong with it: the original is kept whole and comes out as it was. Its transcript and notes can be read and searched.</source>
        <translation>З ім усё ў парадку: арыгінал захаваны цалкам і выдаецца такім, якім быў. Яго расшыфроўку і нататкі можна чытаць і шукаць.</translation>
    </message>
    <message>
        <source>The pictures of this film can be kept, but not shown here.</source>
        <translation>Выяву гэтага фільма можна захоўваць, але не паказаць тут.</translation>
    </message>
    <message>
        <source>Its sound, if it has any, can be heard. The original is kept whole and comes out as it was.</source>
        <translation>Гук, калі ён ёсць, можна слухаць. Арыгінал захаваны цалкам і выдаецца такім, якім быў.</translation>
    </message>
    <message>
        <source>Nothing is wrong with the recording: it runs in silence.</source>
        <translation>З запісам усё добра: ён ідзе бязгучна.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Прыпыніць</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Прайграць</translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation>Прайграць або прыпыніць (прабел)</translation>
    </message>
    <message>
        <source>Place in the recording</source>
        <translation>Месца ў запісе</translation>
    </message>
    <message>
        <source>There is no transcript. One with the same name as the recording (.srt or .vtt) is shown here once it is imported.</source>
        <translation>Расшыфроўкі няма. Файл з той самай назвай, што і запіс (.srt або .vtt), будзе паказаны тут, калі яго дадаць.</translation>
    </message>
</context>
<context>
    <name>MeetingsPicture</name>
    <message>
        <source>Codes meet where their passages overlap. None do yet.</source>
        <translation>Коды сустракаюцца там, дзе перакрываюцца іх урыўкі. Пакуль такіх няма.</translation>
    </message>
    <message>
        <source>Picture of codes that meet</source>
        <translation>Схема кодаў побач</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>More</source>
        <translation>Яшчэ</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Save</source>
        <translation>Захаваць</translation>
    </message>
</context>
<context>
    <name>NewcomersBar</name>
    <message numerus="yes">
        <source>%Ln new document(s) came in.</source>
        <translation>
            <numerusform>Прыйшоў %Ln новы дакумент.</numerusform>
            <numerusform>Прыйшлі %Ln новыя дакументы.</numerusform>
            <numerusform>Прыйшло %Ln новых дакументаў.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Шукаць зноў</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Паказаць</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Note on “%1”</source>
        <translation>Нататка да «%1»</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Нататка</translation>
    </message>
    <message>
        <source>This was written before and not saved yet.</source>
        <translation>Гэта было напісана раней і яшчэ не захавана.</translation>
    </message>
    <message>
        <source>Your own words; they stay in the archive</source>
        <translation>Вашы словы; яны застаюцца ў архіве</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Захаваць нататку</translation>
    </message>
    <message>
        <source>Save the note (Ctrl+Enter)</source>
        <translation>Захаваць нататку (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Пакінуць як было</translation>
    </message>
</context>
<context>
    <name>OrderBox</name>
    <message>
        <source>Best match first</source>
        <translation>Найлепшыя</translation>
    </message>
    <message>
        <source>Latest import first</source>
        <translation>Нядаўнія</translation>
    </message>
    <message>
        <source>By date, latest first</source>
        <translation>Спачатку новыя</translation>
    </message>
    <message>
        <source>By date, earliest first</source>
        <translation>Спачатку старыя</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Паводле загалоўка</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>Паводле крыніцы</translation>
    </message>
    <message>
        <source>By language</source>
        <translation>Паводле мовы</translation>
    </message>
    <message>
        <source>Order of the results</source>
        <translation>Парадак вынікаў</translation>
    </message>
</context>
<context>
    <name>OriginalPage</name>
    <message>
        <source>Original</source>
        <translation>Арыгінал</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>Паказаць яшчэ %Ln</numerusform>
            <numerusform>Паказаць яшчэ %Ln</numerusform>
            <numerusform>Паказаць яшчэ %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Original file</source>
        <translation>Зыходны файл</translation>
    </message>
    <message>
        <source>None is kept.</source>
        <translation>Не захаваны.</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Без імя</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Від файла</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Памер</translation>
    </message>
</context>
<context>
    <name>OriginalView</name>
    <message>
        <source>This document is marked as sensitive. Its original is covered.</source>
        <translation>Гэты дакумент пазначаны як адчувальны. Яго арыгінал прыкрыты.</translation>
    </message>
    <message>
        <source>Show the original</source>
        <translation>Паказаць арыгінал</translation>
    </message>
    <message>
        <source>Show it all the same</source>
        <translation>Усё роўна паказаць</translation>
    </message>
    <message>
        <source>About the file</source>
        <translation>Пра файл</translation>
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
        <translation>Вынік</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Прычына</translation>
    </message>
    <message>
        <source>added</source>
        <translation>дададзены</translation>
    </message>
    <message>
        <source>already here</source>
        <translation>ужо ёсць</translation>
    </message>
    <message>
        <source>not added</source>
        <translation>не дададзены</translation>
    </message>
    <message>
        <source>files missing</source>
        <translation>няма файлаў</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) that it names are not there</source>
        <translation>
            <numerusform>няма %Ln файла, які тут названы</numerusform>
            <numerusform>няма %Ln файлаў, якія тут названыя</numerusform>
            <numerusform>няма %Ln файлаў, якія тут названыя</numerusform>
        </translation>
    </message>
    <message>
        <source>Nearly the same text as: %1</source>
        <translation>Амаль той самы тэкст: %1</translation>
    </message>
    <message>
        <source>Nearly the same text as another document</source>
        <translation>Амаль той самы тэкст, што ў іншым дакуменце</translation>
    </message>
</context>
<context>
    <name>OutlineBox</name>
    <message>
        <source>Contents</source>
        <translation>Змест</translation>
    </message>
</context>
<context>
    <name>PageBar</name>
    <message>
        <source>Hit %1 of %2</source>
        <translation>Супадзенне %1 з %2</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Па шырыні</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>Уся старонка</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>з %1</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Старонка</translation>
    </message>
    <message>
        <source>Page (Ctrl+Page Up, Ctrl+Page Down)</source>
        <translation>Старонка (Ctrl+Page Up, Ctrl+Page Down)</translation>
    </message>
    <message>
        <source>Size of the pages</source>
        <translation>Памер старонак</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Менш</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+−)</source>
        <translation>Менш (Ctrl+−)</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Больш</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Больш (Ctrl++)</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Павярнуць</translation>
    </message>
    <message>
        <source>Turn by a quarter</source>
        <translation>Павярнуць на чвэрць</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Папярэдняе супадзенне</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>Папярэдняе супадзенне (Shift+F3)</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Наступнае супадзенне</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>Наступнае супадзенне (F3)</translation>
    </message>
</context>
<context>
    <name>PageCanvas</name>
    <message>
        <source>This page cannot be shown.</source>
        <translation>Гэтую старонку немагчыма паказаць.</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Старонка %1 з %2</translation>
    </message>
</context>
<context>
    <name>PairChooser</name>
    <message>
        <source>There is nothing to put beside this document yet.</source>
        <translation>Пакуль няма чаго паставіць побач з гэтым дакументам.</translation>
    </message>
    <message>
        <source>Read another document first; then both can be read side by side.</source>
        <translation>Спачатку прачытайце іншы дакумент, тады абодва можна чытаць побач.</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Width of the filters</source>
        <translation>Шырыня фільтраў</translation>
    </message>
    <message>
        <source>Width of the list</source>
        <translation>Шырыня спіса</translation>
    </message>
</context>
<context>
    <name>PassagesModel</name>
    <message>
        <source>Document</source>
        <translation>Дакумент</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Урывак</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Нататка</translation>
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
        <translation>Узяць гэты ключ</translation>
    </message>
    <message>
        <source>Adding the key</source>
        <translation>Дадаём ключ</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Caps Lock is on</source>
        <translation>Уключаны Caps Lock</translation>
    </message>
    <message>
        <source>Keyboard layout: %1</source>
        <translation>Раскладка клавіятуры: %1</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Схаваць</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Паказаць</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Словы для аднаўлення</translation>
    </message>
    <message>
        <source>Show the recovery words</source>
        <translation>Паказаць словы для аднаўлення</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Паказаць парольную фразу</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Выбраць…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Выбраць: %1</translation>
    </message>
</context>
<context>
    <name>PdfDialog</name>
    <message>
        <source>Document</source>
        <translation>Дакумент</translation>
    </message>
    <message>
        <source>Take the text out as PDF</source>
        <translation>Вынесці тэкст у PDF</translation>
    </message>
    <message>
        <source>What leaves: the title, the date, the source and the text. No marks or notes.</source>
        <translation>Што выходзіць: загаловак, дата, крыніца і тэкст. Без пазнак і нататак.</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Show the picture</source>
        <translation>Паказаць выяву</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 пікселяў</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Выява: %1</translation>
    </message>
    <message>
        <source>Blurred picture: %1</source>
        <translation>Размытая выява: %1</translation>
    </message>
</context>
<context>
    <name>PlaceStep</name>
    <message>
        <source>Library</source>
        <translation>Бібліятэка</translation>
    </message>
    <message>
        <source>A new folder: %1</source>
        <translation>Новая папка: %1</translation>
    </message>
    <message>
        <source>This folder is there already, choose another name: %1</source>
        <translation>Такая папка ўжо ёсць, выберыце іншую назву: %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Keep it in this folder or on this stick</source>
        <translation>Трымаць у гэтай папцы або на гэтай флэшцы</translation>
    </message>
</context>
<context>
    <name>PlacesModel</name>
    <message>
        <source>Page %1</source>
        <translation>Старонка %1</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Без назвы</translation>
    </message>
</context>
<context>
    <name>PromiseStep</name>
    <message>
        <source>What it protects</source>
        <translation>Што ён абараняе</translation>
    </message>
    <message>
        <source>What it cannot protect</source>
        <translation>Чаго ён не абараняе</translation>
    </message>
    <message>
        <source>Documents, notes and the search index are encrypted together. Who takes the computer or the stick while the archive is locked sees only sizes and times. Nothing is sent anywhere: the program has no network.</source>
        <translation>Дакументы, нататкі і пошукавы індэкс зашыфраваныя разам. Хто забярэ камп’ютар або флэшку, пакуль архіў замкнёны, убачыць толькі памеры і час. Нікуды нічога не адпраўляецца: праграма не мае доступу да сеткі.</translation>
    </message>
    <message>
        <source>What is on the screen while it is unlocked, a computer that is already watched by someone else’s program, and the original files that you imported: they stay where they were. Without the passphrase nobody can help, we cannot either.</source>
        <translation>Таго, што на экране, пакуль архіў адамкнёны; камп’ютара, за якім ужо сочыць чужая праграма; арыгіналаў дададзеных файлаў: яны застаюцца там, дзе былі. Без парольнай фразы не дапаможа ніхто, і мы таксама.</translation>
    </message>
</context>
<context>
    <name>ProtectionDialog</name>
    <message>
        <source>What is protected here</source>
        <translation>Што тут абаронена</translation>
    </message>
    <message>
        <source>Trying out this device</source>
        <translation>Правяраем гэтую прыладу</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Праверыць яшчэ раз</translation>
    </message>
    <message>
        <source>Each line was just tried out on this device. Nothing of it is written down or sent anywhere.</source>
        <translation>Кожны радок толькі што праверылі на гэтай прыладзе. Нічога з гэтага не запісваецца і нікуды не адпраўляецца.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are not protected on this device</source>
        <translation>
            <numerusform>На гэтай прыладзе не абаронена: %n</numerusform>
            <numerusform>На гэтай прыладзе не абаронена: %n</numerusform>
            <numerusform>На гэтай прыладзе не абаронена: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Protected, with something to know</source>
        <translation>Абаронена, але варта ведаць</translation>
    </message>
    <message>
        <source>Everything is protected here</source>
        <translation>Тут усё абаронена</translation>
    </message>
</context>
<context>
    <name>Protections</name>
    <message>
        <source>Protected</source>
        <translation>Абаронена</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>Часткова</translation>
    </message>
    <message>
        <source>Not protected</source>
        <translation>Не абаронена</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Шыфраванне</translation>
    </message>
    <message>
        <source>Every part of the encryption gives the published answers.</source>
        <translation>Кожная частка шыфравання дае апублікаваныя адказы.</translation>
    </message>
    <message>
        <source>The encryption could not be tried out.</source>
        <translation>Шыфраванне не ўдалося праверыць.</translation>
    </message>
    <message>
        <source>This program does not encrypt as it should. Do not use it; get it again from somebody you trust.</source>
        <translation>Гэтая праграма шыфруе не так, як мусіць. Не карыстайцеся ёй; вазьміце яе нанова ў таго, каму давяраеце.</translation>
    </message>
    <message>
        <source>Files from others</source>
        <translation>Чужыя файлы</translation>
    </message>
    <message>
        <source>Whatever reads an imported file is locked up: it has no files, no network, no programs and no keys.</source>
        <translation>Тое, што чытае дададзены файл, ізалявана: у яго няма ні файлаў, ні сеткі, ні праграм, ні ключоў.</translation>
    </message>
    <message>
        <source>The readers of files are locked up in part only.</source>
        <translation>Чытанне файлаў ізалявана толькі часткова.</translation>
    </message>
    <message>
        <source>This system cannot lock up the readers of files. Import only files of people you trust; risky kinds are left out unless you agree.</source>
        <translation>Гэтая сістэма не можа ізаляваць чытанне файлаў. Дадавайце толькі файлы людзей, якім давяраеце; рызыкоўныя віды прапускаюцца, калі вы не згодзіцеся.</translation>
    </message>
    <message>
        <source>Memory of the program</source>
        <translation>Памяць праграмы</translation>
    </message>
    <message>
        <source>Other programs cannot read it, and a crash writes nothing of it to the disk.</source>
        <translation>Іншыя праграмы не могуць яе прачытаць, і збой нічога з яе не запіша на дыск.</translation>
    </message>
    <message>
        <source>This system lets other programs of yours read it. Lock the archive when you do not need it.</source>
        <translation>Гэтая сістэма дазваляе вашым іншым праграмам яе чытаць. Замыкайце архіў, калі ён не патрэбны.</translation>
    </message>
    <message>
        <source>Other programs may read it, or a crash may write it to the disk. Lock the archive when you do not need it.</source>
        <translation>Іншыя праграмы могуць яе прачытаць, або збой можа запісаць яе на дыск. Замыкайце архіў, калі ён не патрэбны.</translation>
    </message>
    <message>
        <source>Being watched from inside</source>
        <translation>Назіранне знутры</translation>
    </message>
    <message>
        <source>No other program is attached to this one.</source>
        <translation>Ніводная іншая праграма не далучылася да гэтай.</translation>
    </message>
    <message>
        <source>Whether another program is attached to this one cannot be found out.</source>
        <translation>Ці далучылася да гэтай праграмы іншая, даведацца нельга.</translation>
    </message>
    <message>
        <source>Another program is attached to this one and sees all it does. Do not open an archive on this computer.</source>
        <translation>Да гэтай праграмы далучылася іншая і бачыць усё, што яна робіць. Не адкрывайце архіў на гэтым камп’ютары.</translation>
    </message>
    <message>
        <source>Memory that is moved to the disk</source>
        <translation>Памяць, якая трапляе на дыск</translation>
    </message>
    <message>
        <source>None is moved there, or it is encrypted: nothing readable stays.</source>
        <translation>Яна туды не трапляе або зашыфравана: нічога чытэльнага не застаецца.</translation>
    </message>
    <message>
        <source>Whether it is encrypted there cannot be found out. Encrypt the disk of the computer, and shut it down instead of letting it sleep.</source>
        <translation>Ці зашыфравана яна там, даведацца нельга. Зашыфруйце дыск камп’ютара і выключайце яго, а не ўсыпляйце.</translation>
    </message>
    <message>
        <source>The system may write pieces of memory to the disk, not encrypted. Encrypt the disk or switch swap off; until then shut down instead of hibernating.</source>
        <translation>Сістэма можа пісаць кавалкі памяці на дыск незашыфраванымі. Зашыфруйце дыск або адключыце файл падпампоўкі (swap); да таго часу выключайце камп’ютар, а не ўсыпляйце.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Сетка</translation>
    </message>
    <message>
        <source>The program has no connection and nothing that could open one.</source>
        <translation>У праграмы няма злучэння і нічога, што магло б яго адкрыць.</translation>
    </message>
    <message>
        <source>Nothing that could open a connection is loaded. This system does not let us look closer.</source>
        <translation>Нічога, што магло б адкрыць злучэнне, не загружана. Бліжэй паглядзець гэтая сістэма не дае.</translation>
    </message>
    <message>
        <source>Something opened a way to the network inside this program. Disconnect the computer and lock the archive.</source>
        <translation>Нешта адкрыла шлях у сетку ўнутры гэтай праграмы. Адключыце камп’ютар ад сеткі і замкніце архіў.</translation>
    </message>
    <message>
        <source>What you copy</source>
        <translation>Тое, што вы капіюеце</translation>
    </message>
    <message>
        <source>It is marked as secret and taken away after a few seconds.</source>
        <translation>Яно пазначана як таемнае і праз некалькі секунд прыбіраецца.</translation>
    </message>
    <message>
        <source>It is marked as secret and taken away after a few seconds; until then every program of yours can read it.</source>
        <translation>Яно пазначана як таемнае і праз некалькі секунд прыбіраецца; да таго часу яго можа прачытаць кожная ваша праграма.</translation>
    </message>
    <message>
        <source>It stays where every program can read it. Copy nothing secret.</source>
        <translation>Яно застаецца там, дзе яго можа прачытаць кожная праграма. Не капіюйце нічога таемнага.</translation>
    </message>
    <message>
        <source>Pictures of the screen</source>
        <translation>Здымкі экрана</translation>
    </message>
    <message>
        <source>The system leaves this window out of pictures and recordings.</source>
        <translation>Сістэма не пускае гэтае акно на здымкі і запісы экрана.</translation>
    </message>
    <message>
        <source>The system asks you before a program takes a picture of the screen. Say no while an archive is open.</source>
        <translation>Сістэма пытаецца ў вас, перш чым праграма здыме экран. Пакуль архіў адкрыты, адказвайце «не».</translation>
    </message>
    <message>
        <source>Every program can take a picture of this screen; this system cannot prevent it. Close what you do not know before you open an archive.</source>
        <translation>Любая праграма можа зняць гэты экран, і сістэма не можа гэтаму перашкодзіць. Перш чым адкрыць архіў, закрыйце незнаёмыя праграмы.</translation>
    </message>
    <message>
        <source>Sleep and the system’s own lock</source>
        <translation>Сон і блакаванне самой сістэмы</translation>
    </message>
    <message>
        <source>The archive locks when the computer goes to sleep and when its screen is locked.</source>
        <translation>Архіў замыкаецца, калі камп’ютар засынае і калі блакуецца яго экран.</translation>
    </message>
    <message>
        <source>The archive locks when the computer wakes up. That the screen was locked cannot be noticed here: press F9 before you leave.</source>
        <translation>Архіў замыкаецца, калі камп’ютар прачынаецца. Блакаванне экрана тут заўважыць нельга: націскайце F9, перш чым адысці.</translation>
    </message>
    <message>
        <source>Locking on sleep is switched off. Press F9 before you leave.</source>
        <translation>Замыканне пры засынанні выключана. Націскайце F9, перш чым адысці.</translation>
    </message>
    <message>
        <source>A second key on paper</source>
        <translation>Другі ключ на паперы</translation>
    </message>
    <message>
        <source>Recovery words open the archive, too.</source>
        <translation>Словы для аднаўлення таксама адмыкаюць архіў.</translation>
    </message>
    <message>
        <source>There are no recovery words: if the passphrase is forgotten, everything is lost. “Keys” in the menu of safety makes them.</source>
        <translation>Слоў для аднаўлення няма: калі забудзецца парольная фраза, страціцца ўсё. Іх ствараюць «Ключы» ў меню «Бяспека».</translation>
    </message>
    <message>
        <source>Only the passphrase opens the archive. Make recovery words and keep them on paper.</source>
        <translation>Архіў адмыкае толькі парольная фраза. Стварыце словы для аднаўлення і трымайце іх на паперы.</translation>
    </message>
    <message>
        <source>Other copies</source>
        <translation>Іншыя копіі</translation>
    </message>
    <message>
        <source>No other copy is known of.</source>
        <translation>Пра іншыя копіі нічога не вядома.</translation>
    </message>
    <message>
        <source>The files that you imported are still where they were, readable for everybody. Delete them there, or keep them somewhere safe.</source>
        <translation>Файлы, якія вы дадалі, ляжаць там, дзе ляжалі, і іх можа прачытаць кожны. Выдаліце іх там або схавайце ў надзейным месцы.</translation>
    </message>
    <message>
        <source>The archive lies in a folder that is copied to a service’s computers. It is encrypted there too, but others see that you have it: move it elsewhere.</source>
        <translation>Архіў ляжыць у папцы, якую нейкая служба капіюе на свае камп’ютары. Там ён таксама зашыфраваны, але іншыя бачаць, што ён у вас ёсць: перанясіце яго.</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Text</source>
        <translation>Тэкст</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Арыгінал</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Звесткі</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Версіі</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>What is shown of the document</source>
        <translation>Што паказваць з дакумента</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>Тэкст дакумента</translation>
    </message>
    <message>
        <source>Choose a document in the list to read it here.</source>
        <translation>Выберыце дакумент у спісе, каб прачытаць яго тут.</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Без назвы</translation>
    </message>
</context>
<context>
    <name>Recognition</name>
    <message>
        <source>Text read from the picture by this program, certain by %1 %</source>
        <translation>Тэкст прачытаны праграмай з выявы, упэўненасць %1 %</translation>
    </message>
</context>
<context>
    <name>RecognitionBar</name>
    <message>
        <source>Progress of the reading</source>
        <translation>Ход чытання</translation>
    </message>
    <message>
        <source>Looking for pictures without text…</source>
        <translation>Пошук выяў без тэксту…</translation>
    </message>
    <message>
        <source>Reading text in pictures: page %1 of %2</source>
        <translation>Чытаецца тэкст на выявах: старонка %1 з %2</translation>
    </message>
    <message>
        <source>There is no picture or scan left to read.</source>
        <translation>Усе выявы і сканы ўжо прачытаныя.</translation>
    </message>
    <message numerus="yes">
        <source>text in %Ln document(s)</source>
        <translation>
            <numerusform>тэкст у %Ln дакуменце</numerusform>
            <numerusform>тэкст у %Ln дакументах</numerusform>
            <numerusform>тэкст у %Ln дакументах</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no text in %Ln</source>
        <translation>
            <numerusform>без тэксту %Ln</numerusform>
            <numerusform>без тэксту %Ln</numerusform>
            <numerusform>без тэксту %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>%Ln не прачытаны</numerusform>
            <numerusform>%Ln не прачытаныя</numerusform>
            <numerusform>%Ln не прачытаных</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading was stopped: %1</source>
        <translation>Чытанне спынена: %1</translation>
    </message>
    <message>
        <source>Pictures were read: %1</source>
        <translation>Выявы прачытаныя: %1</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Recovery words</source>
        <translation>Словы для аднаўлення</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Recovery words</source>
        <translation>Словы для аднаўлення</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Прапусціць</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыць</translation>
    </message>
    <message>
        <source>Show them again</source>
        <translation>Паказаць яшчэ раз</translation>
    </message>
    <message>
        <source>Adding the key</source>
        <translation>Ключ дадаецца</translation>
    </message>
    <message>
        <source>Adding the key. It takes some seconds on purpose: every guess costs as much.</source>
        <translation>Дадаецца ключ. Гэта знарок займае некалькі секунд: кожная чужая спроба каштуе столькі ж.</translation>
    </message>
    <message>
        <source>These are not the words asked for.</source>
        <translation>Гэта не тыя словы.</translation>
    </message>
    <message>
        <source>Compare them with the sheet, or look at all of them again.</source>
        <translation>Параўнайце іх з аркушам або паглядзіце на ўсе словы яшчэ раз.</translation>
    </message>
    <message>
        <source>A second key, on paper</source>
        <translation>Другі ключ — на паперы</translation>
    </message>
    <message>
        <source>The archive is made. If its passphrase is ever forgotten, thirteen recovery words open it too. Write them on paper and keep it where nobody looks: whoever finds it can open the archive.</source>
        <translation>Архіў створаны. Калі парольная фраза забудзецца, яго адкрыюць і трынаццаць слоў для аднаўлення. Запішыце іх на паперы і трымайце яе там, дзе ніхто не шукае: хто яе знойдзе, той адкрые архіў.</translation>
    </message>
    <message>
        <source>If the passphrase is ever forgotten, thirteen recovery words open this archive too. Write them on paper and keep it where nobody looks: whoever finds it can open the archive.</source>
        <translation>Калі парольная фраза забудзецца, гэты архіў адкрыюць і трынаццаць слоў для аднаўлення. Запішыце іх на паперы і трымайце яе там, дзе ніхто не шукае: хто яе знойдзе, той адкрые архіў.</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>Паказаць словы</translation>
    </message>
    <message>
        <source>Write these words down</source>
        <translation>Запішыце гэтыя словы</translation>
    </message>
    <message>
        <source>They are shown this once. Write them by hand, with their numbers; do not take a picture.</source>
        <translation>Яны паказваюцца толькі цяпер. Запішыце іх ад рукі, з нумарамі, і не фатаграфуйце.</translation>
    </message>
    <message>
        <source>I wrote them down</source>
        <translation>Словы запісаныя</translation>
    </message>
    <message>
        <source>Two words, to be sure</source>
        <translation>Два словы для праверкі</translation>
    </message>
    <message>
        <source>Type these two from your sheet. Then the words begin to open the archive.</source>
        <translation>Набярыце гэтыя два словы са свайго аркуша. Пасля гэтага словы пачнуць адкрываць архіў.</translation>
    </message>
    <message>
        <source>Add this key</source>
        <translation>Дадаць гэты ключ</translation>
    </message>
</context>
<context>
    <name>RecoveryReminder</name>
    <message>
        <source>There are no recovery words yet: a forgotten passphrase loses everything.</source>
        <translation>Слоў для аднаўлення яшчэ няма: забудзецеся на парольную фразу — страціце ўсё.</translation>
    </message>
    <message>
        <source>Make recovery words…</source>
        <translation>Стварыць словы для аднаўлення…</translation>
    </message>
    <message>
        <source>Do not remind me</source>
        <translation>Не нагадваць</translation>
    </message>
</context>
<context>
    <name>RelationLinks</name>
    <message>
        <source>To its transcript</source>
        <translation>Да расшыфроўкі</translation>
    </message>
    <message>
        <source>To its recording</source>
        <translation>Да запісу гуку</translation>
    </message>
    <message>
        <source>Attached to: %1</source>
        <translation>Далучаны да: %1</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Без назвы</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln запіс</numerusform>
            <numerusform>%Ln запісы</numerusform>
            <numerusform>%Ln запісаў</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attached document(s)</source>
        <translation>
            <numerusform>%Ln далучаны дакумент</numerusform>
            <numerusform>%Ln далучаныя дакументы</numerusform>
            <numerusform>%Ln далучаных дакументаў</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other copy(ies)</source>
        <translation>
            <numerusform>%Ln іншая копія</numerusform>
            <numerusform>%Ln іншыя копіі</numerusform>
            <numerusform>%Ln іншых копій</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln named file(s) not here</source>
        <translation>
            <numerusform>няма %Ln названага файла</numerusform>
            <numerusform>няма %Ln названых файлаў</numerusform>
            <numerusform>няма %Ln названых файлаў</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelativesPage</name>
    <message>
        <source>Versions and attachments</source>
        <translation>Версіі і далучэнні</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Загаловак</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Крыніца</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>Падабенства</translation>
    </message>
    <message>
        <source>Read the document</source>
        <translation>Чытаць дакумент</translation>
    </message>
    <message>
        <source>Read side by side</source>
        <translation>Чытаць побач</translation>
    </message>
    <message>
        <source>Same article, other copies</source>
        <translation>Той самы артыкул, іншыя копіі</translation>
    </message>
    <message>
        <source>Attached to</source>
        <translation>Далучаны да</translation>
    </message>
    <message>
        <source>Attached documents</source>
        <translation>Далучаныя дакументы</translation>
    </message>
    <message>
        <source>No other version of this document is here, and nothing is attached to it.</source>
        <translation>Іншых версій гэтага дакумента тут няма, і да яго нічога не далучана.</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Без назвы</translation>
    </message>
    <message numerus="yes">
        <source>Show more (%Ln left)</source>
        <translation>
            <numerusform>Паказаць яшчэ (засталося %Ln)</numerusform>
            <numerusform>Паказаць яшчэ (засталося %Ln)</numerusform>
            <numerusform>Паказаць яшчэ (засталося %Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Named files that are not in the archive</source>
        <translation>Названыя файлы, якіх няма ў архіве</translation>
    </message>
    <message>
        <source>left out when the chat was exported</source>
        <translation>не ўключаны пры экспарце чата</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>і яшчэ %Ln</numerusform>
            <numerusform>і яшчэ %Ln</numerusform>
            <numerusform>і яшчэ %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>the same text</source>
        <translation>той самы тэкст</translation>
    </message>
    <message>
        <source>nearly the same</source>
        <translation>амаль тое самае</translation>
    </message>
</context>
<context>
    <name>ReportWindow</name>
    <message numerus="yes">
        <source>%Ln passage(s)</source>
        <translation>
            <numerusform>%Ln урывак</numerusform>
            <numerusform>%Ln урыўкі</numerusform>
            <numerusform>%Ln урыўкаў</numerusform>
        </translation>
    </message>
    <message>
        <source>No passages yet: select words in a text and give them a code with Ctrl+T.</source>
        <translation>Урыўкаў яшчэ няма: вылучыце словы ў тэксце і дайце ім код праз Ctrl+T.</translation>
    </message>
    <message>
        <source>Report of codes</source>
        <translation>Справаздача па кодах</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Урыўкі</translation>
    </message>
    <message>
        <source>Codes by documents</source>
        <translation>Коды па дакументах</translation>
    </message>
    <message>
        <source>Codes that meet</source>
        <translation>Коды побач</translation>
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
        <translation>разам з укладзенымі кодамі</translation>
    </message>
    <message>
        <source>Take out as a file…</source>
        <translation>Вынесці ў файл…</translation>
    </message>
</context>
<context>
    <name>RestoreBar</name>
    <message>
        <source>Restoring</source>
        <translation>Аднаўленне</translation>
    </message>
    <message>
        <source>Writing the archive and reading all of it again…</source>
        <translation>Архіў запісваецца і чытаецца нанова цалкам…</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>No archive was made.</source>
        <translation>Архіў не створаны.</translation>
    </message>
    <message>
        <source>The backup is unchanged.</source>
        <translation>Копія не зменена.</translation>
    </message>
    <message>
        <source>The archive is restored, and all of it was read.</source>
        <translation>Архіў адноўлены і прачытаны цалкам.</translation>
    </message>
    <message>
        <source>The same keys open it.</source>
        <translation>Яго адкрываюць тыя ж ключы.</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Аднавіць з копіі</translation>
    </message>
    <message>
        <source>A new archive is made of a backup and read whole before it counts. The backup itself is not changed.</source>
        <translation>З копіі робіцца новы архіў, і ён цалкам правяраецца. Сама копія не змяняецца.</translation>
    </message>
    <message>
        <source>Folder of the backup</source>
        <translation>Папка з копіяй</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Словы для аднаўлення</translation>
    </message>
    <message>
        <source>All thirteen words from your sheet, in their order, with spaces between.</source>
        <translation>Усе трынаццаць слоў з вашага аркуша, па парадку, праз прабелы.</translation>
    </message>
    <message>
        <source>Recovery words instead of the passphrase</source>
        <translation>Словы для аднаўлення замест фразы</translation>
    </message>
    <message>
        <source>This backup also needs a key file</source>
        <translation>Гэтай копіі патрэбны яшчэ і ключавы файл</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Ключавы файл</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Аднавіць</translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>Title</source>
        <translation>Загаловак</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Крыніца</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Від</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Тэгі</translation>
    </message>
</context>
<context>
    <name>ResultsPane</name>
    <message>
        <source>The index is being built again.</source>
        <translation>Індэкс будуецца нанова.</translation>
    </message>
    <message>
        <source>The index is new.</source>
        <translation>Індэкс пабудаваны нанова.</translation>
    </message>
    <message>
        <source>The index for searching is damaged.</source>
        <translation>Пашкоджаны індэкс для пошуку.</translation>
    </message>
    <message>
        <source>The documents are listed all the same. Copy the whole folder before you try anything else, then build the index again or open a backup.</source>
        <translation>Дакументы ўсё роўна ў спісе. Перш за ўсё скапіюйце ўсю папку, потым пабудуйце індэкс нанова або адкрыйце рэзервовую копію.</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Ідзе пошук</translation>
    </message>
    <message>
        <source>The word itself was not found. These have names that sound like it.</source>
        <translation>Самога слова не знайшлося. Тут імёны, падобныя да яго на слых.</translation>
    </message>
    <message>
        <source>Results as a table</source>
        <translation>Вынікі табліцай</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Нічога не знойдзена</translation>
    </message>
    <message>
        <source>Try another form or spelling of the word, or fewer words and filters.</source>
        <translation>Паспрабуйце іншую форму або напісанне слова, менш слоў ці фільтраў.</translation>
    </message>
    <message>
        <source>Show all documents</source>
        <translation>Усе дакументы</translation>
    </message>
    <message>
        <source>Search without filters</source>
        <translation>Без фільтраў</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln дакумент</numerusform>
            <numerusform>%Ln дакументы</numerusform>
            <numerusform>%Ln дакументаў</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsTable</name>
    <message>
        <source>Results as a table</source>
        <translation>Вынікі табліцай</translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Results</source>
        <translation>Вынікі</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Review what was guessed</source>
        <translation>Праверыць здагадкі</translation>
    </message>
    <message>
        <source>Documents that wait for a look</source>
        <translation>Дакументы, якія чакаюць праверкі</translation>
    </message>
    <message>
        <source>Nothing waits for a look.</source>
        <translation>Праверкі нічога не чакае.</translation>
    </message>
    <message>
        <source>Accept and go on</source>
        <translation>Прыняць і далей</translation>
    </message>
    <message>
        <source>Read the document</source>
        <translation>Чытаць дакумент</translation>
    </message>
    <message>
        <source>A date that was written cannot be read, so not all can be accepted yet.</source>
        <translation>Адну з напісаных дат немагчыма прачытаць, таму прыняць усё пакуль нельга.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) wait for a look. What was guessed has “?” in front.</source>
        <translation>
            <numerusform>Праверкі чакае %Ln дакумент. Перад здагадкамі стаіць «?».</numerusform>
            <numerusform>Праверкі чакаюць %Ln дакументы. Перад здагадкамі стаіць «?».</numerusform>
            <numerusform>Праверкі чакаюць %Ln дакументаў. Перад здагадкамі стаіць «?».</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept all, with what was corrected</source>
        <translation>Прыняць усе, з праўкамі</translation>
    </message>
    <message>
        <source>Accept all as they are</source>
        <translation>Прыняць усе як ёсць</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search the archive</source>
        <translation>Шукаць у архіве</translation>
    </message>
</context>
<context>
    <name>SearchExamples</name>
    <message>
        <source>journalist pardon</source>
        <translation>журналіст памілаванне</translation>
    </message>
    <message>
        <source>both words, in any form, anywhere in the text</source>
        <translation>абодва словы ў любой форме, дзе заўгодна ў тэксце</translation>
    </message>
    <message>
        <source>letter OR postcard</source>
        <translation>ліст АБО паштоўка</translation>
    </message>
    <message>
        <source>one of the two is enough</source>
        <translation>досыць аднаго з двух</translation>
    </message>
    <message>
        <source>letter NOT court</source>
        <translation>ліст НЕ суд</translation>
    </message>
    <message>
        <source>the first without the second</source>
        <translation>першае без другога</translation>
    </message>
    <message>
        <source>letter -court</source>
        <translation>ліст -суд</translation>
    </message>
    <message>
        <source>a minus right before a word leaves it out, too</source>
        <translation>мінус адразу перад словам таксама выключае яго</translation>
    </message>
    <message>
        <source>Who was released?</source>
        <translation>Хто быў у камеры?</translation>
    </message>
    <message>
        <source>a question as it was asked: words, and no pattern at its end</source>
        <translation>пытанне, як яно зададзена: словы, і без узору ў канцы</translation>
    </message>
    <message>
        <source>&quot;release of prisoners&quot;</source>
        <translation>&quot;выйшаў на волю&quot;</translation>
    </message>
    <message>
        <source>exactly these words, side by side</source>
        <translation>дакладна гэтыя словы, побач</translation>
    </message>
    <message>
        <source>journal*</source>
        <translation>журналі*</translation>
    </message>
    <message>
        <source>every word that begins like this</source>
        <translation>кожнае слова, што так пачынаецца</translation>
    </message>
    <message>
        <source>Luksha~</source>
        <translation>Лукша~</translation>
    </message>
    <message>
        <source>this word, or one that is spelled almost like it</source>
        <translation>гэтае слова або тое, што пішацца амаль гэтак сама</translation>
    </message>
    <message>
        <source>name:&quot;Bialiatski Ales&quot;</source>
        <translation>імя:&quot;Бяляцкі Алесь&quot;</translation>
    </message>
    <message>
        <source>a name in any script, form and order of its words</source>
        <translation>імя любымі літарамі, у любой форме, словы ў любым парадку</translation>
    </message>
    <message>
        <source>person:Kalesnikava</source>
        <translation>асоба:Kalesnikava</translation>
    </message>
    <message>
        <source>a name in the text or among the authors</source>
        <translation>імя ў тэксце або сярод аўтараў</translation>
    </message>
    <message>
        <source>source:chronicle</source>
        <translation>крыніца:хроніка</translation>
    </message>
    <message>
        <source>in one field only: title, author, source, tag, collection, kind, lang, year, date</source>
        <translation>толькі ў адным полі: загаловак (title), аўтар (author), крыніца (source), тэг (tag), збор (collection), від (kind), мова (lang), год (year), дата (date)</translation>
    </message>
    <message>
        <source>kind:letter lang:belarusian</source>
        <translation>від:ліст мова:беларуская</translation>
    </message>
    <message>
        <source>kinds and languages by their names</source>
        <translation>віды і мовы сваімі назвамі</translation>
    </message>
    <message>
        <source>date:2024-09</source>
        <translation>дата:2024-09</translation>
    </message>
    <message>
        <source>a month; so also a year or a day: date:12.08.2020, date:August 2020</source>
        <translation>месяц; так сама год або дзень: date:12.08.2020, date:жнівень 2020</translation>
    </message>
    <message>
        <source>year:[2023 TO 2025]</source>
        <translation>год:[2023 TO 2025]</translation>
    </message>
    <message>
        <source>from one year to another; so also date:[2024-05 TO 2024-09]</source>
        <translation>ад аднаго года да другога; гэтак жа date:[2024-05 TO 2024-09]</translation>
    </message>
</context>
<context>
    <name>SearchHelp</name>
    <message>
        <source>How to search</source>
        <translation>Як шукаць</translation>
    </message>
    <message>
        <source>Type words: documents that have all of them are found, other forms included. Every example can be tried by a click.</source>
        <translation>Пішыце словы: знойдуцца дакументы, дзе ёсць усе, і ў іншых формах. Кожны прыклад можна паспрабаваць, націснуўшы на яго.</translation>
    </message>
    <message>
        <source>A word finds its forms, its other spellings, and names that sound like it in any script. “Words” beside the search line switches each of these off.</source>
        <translation>Слова знаходзіць свае формы, іншыя напісанні і падобныя на слых імёны любымі літарамі. Кнопка «Словы» каля радка пошуку выключае кожнае з гэтага.</translation>
    </message>
</context>
<context>
    <name>SearchSection</name>
    <message>
        <source>Search</source>
        <translation>Пошук</translation>
    </message>
    <message>
        <source>A word finds: %1</source>
        <translation>Слова знаходзіць: %1</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Так</translation>
    </message>
</context>
<context>
    <name>SearchWords</name>
    <message>
        <source>The word as typed</source>
        <translation>Слова, як напісана</translation>
    </message>
    <message>
        <source>Its other forms</source>
        <translation>Яго іншыя формы</translation>
    </message>
    <message>
        <source>Its other spellings and alphabets</source>
        <translation>Іншыя правапісы і азбукі</translation>
    </message>
    <message>
        <source>Names that sound like it, in any script</source>
        <translation>Падобныя на слых імёны любымі літарамі</translation>
    </message>
    <message>
        <source>as typed</source>
        <translation>як напісана</translation>
    </message>
    <message>
        <source>another form</source>
        <translation>іншая форма</translation>
    </message>
    <message>
        <source>another spelling</source>
        <translation>іншае напісанне</translation>
    </message>
    <message>
        <source>a name that sounds like it</source>
        <translation>імя, падобнае на слых</translation>
    </message>
    <message>
        <source>fits the pattern</source>
        <translation>пасуе да ўзору</translation>
    </message>
    <message>
        <source>begins as typed</source>
        <translation>так пачынаецца</translation>
    </message>
    <message>
        <source>almost the same</source>
        <translation>амаль тое самае</translation>
    </message>
    <message>
        <source>In another keyboard layout:</source>
        <translation>У іншай раскладцы клавіятуры:</translation>
    </message>
    <message>
        <source>Did you mean:</source>
        <translation>Магчыма, вы шукалі:</translation>
    </message>
    <message>
        <source>There is no such field. Instead:</source>
        <translation>Такога поля няма. Замест яго:</translation>
    </message>
    <message>
        <source>No document has this value. There is:</source>
        <translation>Такога значэння няма ніводзе. Ёсць:</translation>
    </message>
    <message>
        <source>Within longer words:</source>
        <translation>Унутры даўжэйшых слоў:</translation>
    </message>
    <message>
        <source>Other forms, spellings and names included:</source>
        <translation>З іншымі формамі, напісаннямі і імёнамі:</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Нататка: %1</translation>
    </message>
</context>
<context>
    <name>SearchesDialog</name>
    <message>
        <source>“%1” stands for this search now, and for “%2” no more.</source>
        <translation>«%1» цяпер азначае гэты пошук, а не «%2».</translation>
    </message>
    <message>
        <source>Forgotten: “%1”</source>
        <translation>Забыта: «%1»</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Пошукі</translation>
    </message>
    <message>
        <source>Save this search as</source>
        <translation>Захаваць гэты пошук як</translation>
    </message>
    <message>
        <source>Search for something first</source>
        <translation>Спачатку нешта пашукайце</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Захаваць</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Шукаць зноў</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Забыць</translation>
    </message>
    <message>
        <source>Forget all</source>
        <translation>Забыць усе</translation>
    </message>
    <message>
        <source>Remember searches, inside the archive</source>
        <translation>Памятаць пошукі, унутры архіва</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Захаваныя</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Ранейшыя</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Знойдзена</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новых</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Пошук</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Калі</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Захаваныя пошукі</translation>
    </message>
    <message>
        <source>Past searches</source>
        <translation>Ранейшыя пошукі</translation>
    </message>
    <message>
        <source>No search is saved yet. Search for something, then save it here.</source>
        <translation>Захаваных пошукаў яшчэ няма. Спачатку нешта пашукайце, потым захавайце тут.</translation>
    </message>
    <message>
        <source>No past searches.</source>
        <translation>Ранейшых пошукаў няма.</translation>
    </message>
</context>
<context>
    <name>SecretStep</name>
    <message>
        <source>Write it down on paper until you know it by heart.</source>
        <translation>Запішыце на паперы, пакуль не запомніце.</translation>
    </message>
    <message>
        <source>Not the same yet.</source>
        <translation>Пакуль не супадае.</translation>
    </message>
    <message>
        <source>The same, but too easy to guess: make it longer.</source>
        <translation>Супадае, але занадта лёгка адгадаць: зрабіце даўжэйшай.</translation>
    </message>
    <message>
        <source>The same.</source>
        <translation>Супадае.</translation>
    </message>
    <message>
        <source>New key file</source>
        <translation>Новы ключавы файл</translation>
    </message>
    <message>
        <source>Use these seven words (recommended)</source>
        <translation>Выкарыстаць гэтыя сем слоў (раім)</translation>
    </message>
    <message>
        <source>Seven words</source>
        <translation>Сем слоў</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>Іншыя словы</translation>
    </message>
    <message>
        <source>Use a passphrase of my own</source>
        <translation>Узяць сваю парольную фразу</translation>
    </message>
    <message>
        <source>Type it once more</source>
        <translation>Увядзіце яшчэ раз</translation>
    </message>
    <message>
        <source>Also demand a key file</source>
        <translation>Патрабаваць яшчэ і ключавы файл</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Ключавы файл</translation>
    </message>
    <message>
        <source>New key file…</source>
        <translation>Новы ключавы файл…</translation>
    </message>
</context>
<context>
    <name>SecuritySection</name>
    <message>
        <source>Security</source>
        <translation>Бяспека</translation>
    </message>
    <message>
        <source>Lock when idle for</source>
        <translation>Замыкаць, калі нічога не рабіць</translation>
    </message>
    <message>
        <source>Locking ends everything that is open; what was imported is stored already.</source>
        <translation>Замыканне закрывае ўсё, што адкрыта; тое, што дададзена, ужо захавана.</translation>
    </message>
    <message>
        <source>Lock when the computer sleeps or its screen is locked</source>
        <translation>Замыкаць, калі камп’ютар засынае або блакуецца экран</translation>
    </message>
    <message>
        <source>Without it, whoever wakes the computer up may read on.</source>
        <translation>Інакш той, хто разбудзіць камп’ютар, зможа чытаць далей.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Замыкаць</translation>
    </message>
    <message>
        <source>One more key that hides and locks</source>
        <translation>Яшчэ адна клавіша, якая хавае і замыкае</translation>
    </message>
    <message>
        <source>Take away what was copied after</source>
        <translation>Прыбіраць скапіяванае праз</translation>
    </message>
    <message>
        <source>Other programs can read the clipboard for as long as it is there.</source>
        <translation>Пакуль яно ў буферы, яго могуць прачытаць іншыя праграмы.</translation>
    </message>
    <message>
        <source>What is protected here…</source>
        <translation>Што тут абаронена…</translation>
    </message>
    <message>
        <source> min</source>
        <translation> хв</translation>
    </message>
    <message>
        <source> s</source>
        <translation> с</translation>
    </message>
    <message>
        <source>This key types something or does something else. Press another one, with Ctrl or Alt, or one from F1 to F12 that is free.</source>
        <translation>Гэтая клавіша нешта друкуе або ўжо занятая. Націсніце іншую, з Ctrl ці Alt, або вольную з F1–F12.</translation>
    </message>
    <message>
        <source>F12 always does it. Click here and press the key you want.</source>
        <translation>F12 робіць гэта заўсёды. Пстрыкніце тут і націсніце патрэбную клавішу.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Налады</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Пошук у наладах</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Раздзелы</translation>
    </message>
    <message>
        <source>There is no setting with these words.</source>
        <translation>Няма налады з такімі словамі.</translation>
    </message>
    <message>
        <source>Settings are kept inside the archive, encrypted like the rest.</source>
        <translation>Налады ляжаць у самім архіве, зашыфраваныя, як усё астатняе.</translation>
    </message>
</context>
<context>
    <name>Shelves</name>
    <message>
        <source>Saved searches</source>
        <translation>Пошукі</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Зборы</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Тэгі</translation>
    </message>
    <message>
        <source>Authors and witnesses</source>
        <translation>Аўтары і сведкі</translation>
    </message>
    <message>
        <source>None yet: press +</source>
        <translation>Няма, дадаць: +</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Новы тэг</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Новы збор</translation>
    </message>
    <message>
        <source>Its name. A / makes it lie below another: “Courts/2020” lies below “Courts”.</source>
        <translation>Яго назва. Праз / ён ляжа пад іншым: «Суды/2020» ляжыць пад «Суды».</translation>
    </message>
    <message>
        <source>Rename or move</source>
        <translation>Перайменаваць ці перанесці</translation>
    </message>
</context>
<context>
    <name>ShelvesPane</name>
    <message>
        <source>Space: find only this. Del: find all but this.</source>
        <translation>Прабел — шукаць толькі гэта, Del — шукаць усё, акрамя гэтага.</translation>
    </message>
</context>
<context>
    <name>ShelvesTree</name>
    <message>
        <source>New: %1</source>
        <translation>Новае: %1</translation>
    </message>
    <message numerus="yes">
        <source>All tags (%n more)…</source>
        <translation>
            <numerusform>Усе тэгі (яшчэ %n)…</numerusform>
            <numerusform>Усе тэгі (яшчэ %n)…</numerusform>
            <numerusform>Усе тэгі (яшчэ %n)…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All collections (%n more)…</source>
        <translation>
            <numerusform>Усе зборы (яшчэ %n)…</numerusform>
            <numerusform>Усе зборы (яшчэ %n)…</numerusform>
            <numerusform>Усе зборы (яшчэ %n)…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>яшчэ %n…</numerusform>
            <numerusform>яшчэ %n…</numerusform>
            <numerusform>яшчэ %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln новы</numerusform>
            <numerusform>%Ln новыя</numerusform>
            <numerusform>%Ln новых</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out: %1</source>
        <translation>Без гэтага: %1</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>выбрана</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>адкінута</translation>
    </message>
    <message>
        <source>Shelves and filters</source>
        <translation>Паліцы і фільтры</translation>
    </message>
</context>
<context>
    <name>ShortcutsWindow</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Спалучэнні клавіш</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Каманда</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавішы</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Two different texts: places are matched by paragraphs.</source>
        <translation>Два розныя тэксты: месцы супастаўлены па абзацах.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>%Ln адрозненне</numerusform>
            <numerusform>%Ln адрозненні</numerusform>
            <numerusform>%Ln адрозненняў</numerusform>
        </translation>
    </message>
    <message>
        <source>Both texts say the same.</source>
        <translation>Абодва тэксты аднолькавыя.</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Побач</translation>
    </message>
    <message>
        <source>Scroll together</source>
        <translation>Гартаць разам</translation>
    </message>
    <message>
        <source>Mark differences</source>
        <translation>Пазначаць адрозненні</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Папярэдняе адрозненне</translation>
    </message>
    <message>
        <source>Previous difference (Shift+F3)</source>
        <translation>Папярэдняе адрозненне (Shift+F3)</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Наступнае адрозненне</translation>
    </message>
    <message>
        <source>Next difference (F3)</source>
        <translation>Наступнае адрозненне (F3)</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split a code</source>
        <translation>Падзяліць код</translation>
    </message>
    <message>
        <source>Passages that are ticked get the new code instead of “%1”.</source>
        <translation>Адзначаныя ўрыўкі атрымаюць новы код замест «%1».</translation>
    </message>
    <message>
        <source>Name of the new code</source>
        <translation>Назва новага кода</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Урыўкі</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Падзяліць</translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message numerus="yes">
        <source>Tag “%1”: %Ln document(s)</source>
        <translation>
            <numerusform>Тэг «%1»: %Ln дакумент</numerusform>
            <numerusform>Тэг «%1»: %Ln дакументы</numerusform>
            <numerusform>Тэг «%1»: %Ln дакументаў</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Into “%1”: %Ln document(s)</source>
        <translation>
            <numerusform>У збор «%1»: %Ln дакумент</numerusform>
            <numerusform>У збор «%1»: %Ln дакументы</numerusform>
            <numerusform>У збор «%1»: %Ln дакументаў</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without the tag “%1”: %Ln document(s)</source>
        <translation>
            <numerusform>Без тэга «%1»: %Ln дакумент</numerusform>
            <numerusform>Без тэга «%1»: %Ln дакументы</numerusform>
            <numerusform>Без тэга «%1»: %Ln дакументаў</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Out of “%1”: %Ln document(s)</source>
        <translation>
            <numerusform>Са збору «%1»: %Ln дакумент</numerusform>
            <numerusform>Са збору «%1»: %Ln дакументы</numerusform>
            <numerusform>Са збору «%1»: %Ln дакументаў</numerusform>
        </translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Новае: %1</translation>
    </message>
    <message>
        <source>New name: %1</source>
        <translation>Новая назва: %1</translation>
    </message>
    <message>
        <source>Without “%1”; its documents stay</source>
        <translation>Без «%1»; дакументы засталіся</translation>
    </message>
    <message numerus="yes">
        <source>Description changed: %Ln document(s)</source>
        <translation>
            <numerusform>Зменена апісанне: %Ln дакумент</numerusform>
            <numerusform>Зменена апісанне: %Ln дакументы</numerusform>
            <numerusform>Зменена апісанне: %Ln дакументаў</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put into the bin: %Ln document(s)</source>
        <translation>
            <numerusform>У сметніцы: %Ln дакумент</numerusform>
            <numerusform>У сметніцы: %Ln дакументы</numerusform>
            <numerusform>У сметніцы: %Ln дакументаў</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Back from the bin: %Ln document(s)</source>
        <translation>
            <numerusform>Назад са сметніцы: %Ln дакумент</numerusform>
            <numerusform>Назад са сметніцы: %Ln дакументы</numerusform>
            <numerusform>Назад са сметніцы: %Ln дакументаў</numerusform>
        </translation>
    </message>
    <message>
        <source>Text corrected</source>
        <translation>Тэкст выпраўлены</translation>
    </message>
    <message>
        <source>Saved as a version of its own.</source>
        <translation>Захавана асобнай версіяй.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s) moved along.</source>
        <translation>
            <numerusform>%Ln пазнака перайшла.</numerusform>
            <numerusform>%Ln пазнакі перайшлі.</numerusform>
            <numerusform>%Ln пазнак перайшло.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s) not found again, but kept.</source>
        <translation>
            <numerusform>%Ln пазнака не знойдзена, але захавана.</numerusform>
            <numerusform>%Ln пазнакі не знойдзены, але захаваны.</numerusform>
            <numerusform>%Ln пазнак не знойдзена, але захавана.</numerusform>
        </translation>
    </message>
    <message>
        <source>New document written</source>
        <translation>Напісаны новы дакумент</translation>
    </message>
    <message>
        <source>Not begun: %1</source>
        <translation>Не пачата: %1</translation>
    </message>
    <message>
        <source>What was written was discarded.</source>
        <translation>Напісанае адкінута.</translation>
    </message>
</context>
<context>
    <name>StrengthMeter</name>
    <message>
        <source>Guessed at once</source>
        <translation>Адгадаюць адразу</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Слабая</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Сярэдняя</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Добрая</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Моцная</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Моц парольнай фразы</translation>
    </message>
</context>
<context>
    <name>Strips</name>
    <message>
        <source>Fewer</source>
        <translation>Менш</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>яшчэ %Ln</numerusform>
            <numerusform>яшчэ %Ln</numerusform>
            <numerusform>яшчэ %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln паведамленне</numerusform>
            <numerusform>%Ln паведамленні</numerusform>
            <numerusform>%Ln паведамленняў</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakenInDialog</name>
    <message>
        <source>Codes and marks taken in</source>
        <translation>Прынятыя коды і пазнакі</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Чытаем файл…</translation>
    </message>
    <message>
        <source>New codes: %1</source>
        <translation>Новых кодаў: %1</translation>
    </message>
    <message>
        <source>New marks: %1</source>
        <translation>Новых пазнак: %1</translation>
    </message>
    <message>
        <source>Marks that were here already: %1</source>
        <translation>Пазнак, што ўжо былі: %1</translation>
    </message>
    <message>
        <source>Marks of documents that are not here: %1</source>
        <translation>Пазнак у дакументах, якіх тут няма: %1</translation>
    </message>
    <message>
        <source>Here already but different in the file, kept as they are here: %1</source>
        <translation>Ужо тут, але ў файле інакш; засталося, як тут: %1</translation>
    </message>
    <message>
        <source>Documents of the file that are not here: %1</source>
        <translation>Дакументаў з файла, якіх тут няма: %1</translation>
    </message>
    <message>
        <source>Import the documents, then take this file in once more.</source>
        <translation>Дадайце дакументы, потым прыміце гэты файл яшчэ раз.</translation>
    </message>
    <message>
        <source>Of the new ones, kept though their passage was not found: %1</source>
        <translation>З новых захаваныя, хоць урывак не знойдзены: %1</translation>
    </message>
    <message>
        <source>Stopped: nothing was taken in.</source>
        <translation>Спынена: нічога не ўзята.</translation>
    </message>
    <message>
        <source>Marks of which no passage is known: %1</source>
        <translation>Пазнак, урывак якіх невядомы: %1</translation>
    </message>
    <message>
        <source>Ctrl+Z takes all of it back.</source>
        <translation>Ctrl+Z адмяняе ўсё гэта.</translation>
    </message>
</context>
<context>
    <name>TakingIn</name>
    <message>
        <source>Codes and marks (.qdpx, .qdc, .jsonld)</source>
        <translation>Коды і пазнакі (.qdpx, .qdc, .jsonld)</translation>
    </message>
    <message>
        <source>codes and marks taken in</source>
        <translation>прынятыя коды і пазнакі</translation>
    </message>
</context>
<context>
    <name>TakingOutDialog</name>
    <message>
        <source>There is a file of this name already.</source>
        <translation>Файл з такой назвай ужо ёсць.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another name.</source>
        <translation>Нічога не зменена. Выберыце іншую назву.</translation>
    </message>
    <message>
        <source>Write the file (%1)</source>
        <translation>Запісаць файл (%1)</translation>
    </message>
    <message>
        <source>It is not encrypted: whoever has it can read it.</source>
        <translation>Ён не зашыфраваны: хто яго мае, той можа прачытаць.</translation>
    </message>
    <message>
        <source>Stopped: no file was written.</source>
        <translation>Спынена: файл не запісаны.</translation>
    </message>
    <message>
        <source>The file leaves the archive and is not encrypted. Keep it on a disk that is, or delete it when it has been used. The custody log notes it.</source>
        <translation>Файл выходзіць з архіва і не зашыфраваны. Трымайце яго на зашыфраваным дыску або выдаліце, калі ён ужо не патрэбны. Журнал пра гэта запіша.</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Выбраць месца…</translation>
    </message>
    <message>
        <source>Written: “%1”.</source>
        <translation>Запісана: «%1».</translation>
    </message>
    <message>
        <source>Written: “%1”, in the folder “%2”.</source>
        <translation>Запісана: «%1», у папцы «%2».</translation>
    </message>
</context>
<context>
    <name>TemplateChoice</name>
    <message>
        <source>Its name. The witness and the date are not kept in a template.</source>
        <translation>Яго назва. Сведка і дата ва ўзоры не захоўваюцца.</translation>
    </message>
    <message>
        <source>Keep as a template</source>
        <translation>Захаваць як узор</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Пачаць з</translation>
    </message>
    <message>
        <source>Keep as a template…</source>
        <translation>Захаваць як узор…</translation>
    </message>
    <message>
        <source>Templates…</source>
        <translation>Узоры…</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>Testimony</source>
        <translation>Сведчанне</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Інтэрв’ю</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Нататка</translation>
    </message>
    <message>
        <source>When and where did it happen?</source>
        <translation>Калі і дзе гэта было?</translation>
    </message>
    <message>
        <source>What did you see and hear yourself?</source>
        <translation>Што вы бачылі і чулі самі?</translation>
    </message>
    <message>
        <source>Who else was there? Write pseudonyms, never names.</source>
        <translation>Хто яшчэ там быў? Пішыце псеўданімы, ніколі не імёны.</translation>
    </message>
    <message>
        <source>What was said and done by officials?</source>
        <translation>Што казалі і рабілі ўлады?</translation>
    </message>
    <message>
        <source>What happened afterwards? Are there documents or pictures?</source>
        <translation>Што было потым? Ці ёсць дакументы або здымкі?</translation>
    </message>
    <message>
        <source>Who asks, and where?</source>
        <translation>Хто пытаецца і дзе?</translation>
    </message>
    <message>
        <source>What may be done with this testimony?</source>
        <translation>Што можна рабіць з гэтым сведчаннем?</translation>
    </message>
    <message>
        <source>Question:</source>
        <translation>Пытанне:</translation>
    </message>
    <message>
        <source>Answer:</source>
        <translation>Адказ:</translation>
    </message>
</context>
<context>
    <name>TemplatesDialog</name>
    <message>
        <source>Rename the template</source>
        <translation>Перайменаваць узор</translation>
    </message>
    <message>
        <source>Its new name</source>
        <translation>Яго новая назва</translation>
    </message>
    <message>
        <source>There is a template of this name already.</source>
        <translation>Узор з такой назвай ужо ёсць.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another name.</source>
        <translation>Нічога не зменена. Выберыце іншую назву.</translation>
    </message>
    <message>
        <source>New name: “%1”</source>
        <translation>Новая назва: «%1»</translation>
    </message>
    <message>
        <source>Deleted: “%1”</source>
        <translation>Выдалена: «%1»</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Узоры</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Перайменаваць…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Выдаліць</translation>
    </message>
    <message>
        <source>No template is kept. What is written can be kept as one.</source>
        <translation>Ніводзін узор не захаваны. Напісанае можна захаваць як узор.</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>%Ln адрозненне</numerusform>
            <numerusform>%Ln адрозненні</numerusform>
            <numerusform>%Ln адрозненняў</numerusform>
        </translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Адрозненняў няма</translation>
    </message>
    <message>
        <source>This text was corrected elsewhere after you began. The newer wording stands on the left, yours on the right.</source>
        <translation>Гэты тэкст выправілі ў іншым месцы пасля таго, як вы пачалі. Навейшы тэкст стаіць злева, ваш — справа.</translation>
    </message>
    <message>
        <source>Take over from it what is to stay.</source>
        <translation>Перанясіце з яго ў свой тое, што мае застацца.</translation>
    </message>
    <message>
        <source>Nothing was saved yet. If you save again, your wording goes above the newer one, which stays as a version.</source>
        <translation>Пакуль нічога не захавана. Калі захаваць яшчэ раз, ваш тэкст ляжа над навейшым, а той застанецца як версія.</translation>
    </message>
    <message>
        <source>Correct the text</source>
        <translation>Выпраўленне тэксту</translation>
    </message>
    <message>
        <source>Save as a version</source>
        <translation>Захаваць як версію</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Папярэдняе адрозненне</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Наступнае адрозненне</translation>
    </message>
    <message>
        <source>The text as it came</source>
        <translation>Зыходны тэкст</translation>
    </message>
    <message>
        <source>Version %1, %2</source>
        <translation>Версія %1, %2</translation>
    </message>
</context>
<context>
    <name>TextSide</name>
    <message>
        <source>Without a title</source>
        <translation>Без назвы</translation>
    </message>
    <message>
        <source>Document on this side</source>
        <translation>Дакумент на гэтым баку</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>Тэкст: %1</translation>
    </message>
</context>
<context>
    <name>TitleLine</name>
    <message>
        <source>Copy</source>
        <translation>Капіяваць</translation>
    </message>
</context>
<context>
    <name>TopButtons</name>
    <message>
        <source>Import</source>
        <translation>Дадаць</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Замкнуць</translation>
    </message>
</context>
<context>
    <name>TwinEditors</name>
    <message>
        <source>The earlier wording, to be read</source>
        <translation>Ранейшы тэкст, для чытання</translation>
    </message>
    <message>
        <source>The text, to be corrected</source>
        <translation>Тэкст, які вы выпраўляеце</translation>
    </message>
    <message>
        <source>Which wording stands on the left</source>
        <translation>Які тэкст злева</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Адмяніць</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message numerus="yes">
        <source>Wait %n second(s)</source>
        <translation>
            <numerusform>Пачакайце %n секунду</numerusform>
            <numerusform>Пачакайце %n секунды</numerusform>
            <numerusform>Пачакайце %n секунд</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Адамкнуць</translation>
    </message>
    <message>
        <source>Open an archive</source>
        <translation>Адкрыць архіў</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Словы для аднаўлення</translation>
    </message>
    <message>
        <source>All thirteen words from your sheet, in their order, with spaces between.</source>
        <translation>Усе трынаццаць слоў з вашага аркуша, па парадку, праз прабелы.</translation>
    </message>
    <message>
        <source>Recovery words instead of the passphrase</source>
        <translation>Словы для аднаўлення замест фразы</translation>
    </message>
    <message>
        <source>This archive also needs a key file</source>
        <translation>Гэтаму архіву патрэбен і ключавы файл</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Ключавы файл</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Адкрыць толькі для чытання</translation>
    </message>
    <message>
        <source>Opening. It takes a moment on purpose: every guess costs as much.</source>
        <translation>Адмыкаецца. Гэта знарок не імгненна: кожная спроба адгадаць каштуе столькі ж.</translation>
    </message>
    <message>
        <source>Create a new archive</source>
        <translation>Стварыць новы архіў</translation>
    </message>
</context>
<context>
    <name>Vocabulary</name>
    <message>
        <source>Article</source>
        <translation>Артыкул</translation>
    </message>
    <message>
        <source>Testimony</source>
        <translation>Сведчанне</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Ліст</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Чат</translation>
    </message>
    <message>
        <source>Court paper</source>
        <translation>Судовы дакумент</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Нататка</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Здымак</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Гуказапіс</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Відэа</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Спіс</translation>
    </message>
    <message>
        <source>Entry of a list</source>
        <translation>Радок спіса</translation>
    </message>
    <message>
        <source>Belarusian</source>
        <translation>Беларуская</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Руская</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Украінская</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Англійская</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Польская</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>Літоўская</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Нямецкая</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Французская</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 Б</translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation>%1 КіБ</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 МіБ</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 ГіБ</translation>
    </message>
    <message>
        <source>%1 TiB</source>
        <translation>%1 ТіБ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Від</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Крыніца</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Тэг</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Збор</translation>
    </message>
    <message>
        <source>Author or witness</source>
        <translation>Аўтар або сведка</translation>
    </message>
    <message>
        <source>Without an author</source>
        <translation>Без аўтара</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Дзень</translation>
    </message>
    <message>
        <source>Without a tag</source>
        <translation>Без тэга</translation>
    </message>
    <message>
        <source>In no collection</source>
        <translation>Па-за зборамі</translation>
    </message>
    <message>
        <source>spring of %1</source>
        <translation>вясна %1</translation>
    </message>
    <message>
        <source>summer of %1</source>
        <translation>лета %1</translation>
    </message>
    <message>
        <source>autumn of %1</source>
        <translation>восень %1</translation>
    </message>
    <message>
        <source>winter of %1</source>
        <translation>зіма %1</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Невядома</translation>
    </message>
    <message>
        <source>%1: not %2</source>
        <translation>%1: не %2</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>да: %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>з: %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>прыкладна %1</translation>
    </message>
    <message>
        <source>%1, uncertain</source>
        <translation>%1, няпэўна</translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>Without a title</source>
        <translation>Без назвы</translation>
    </message>
</context>
<context>
    <name>WhichArchive</name>
    <message>
        <source>Folder of the archive</source>
        <translation>Папка архіва</translation>
    </message>
    <message>
        <source>The archive is chosen; its name is not shown.</source>
        <translation>Архіў выбраны; яго назва не паказваецца.</translation>
    </message>
    <message>
        <source>Show which</source>
        <translation>Паказаць які</translation>
    </message>
    <message>
        <source>Another one…</source>
        <translation>Іншы…</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Library</source>
        <translation>Бібліятэка</translation>
    </message>
</context>
<context>
    <name>WordQuestion</name>
    <message>
        <source>Word %1</source>
        <translation>Слова %1</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>This did not work.</source>
        <translation>Не атрымалася.</translation>
    </message>
    <message>
        <source>What was stored before is untouched.</source>
        <translation>Захаванае раней не кранута.</translation>
    </message>
    <message>
        <source>This could not be done.</source>
        <translation>Гэта не ўдалося зрабіць.</translation>
    </message>
    <message>
        <source>The program made a mistake and stopped this work.</source>
        <translation>Праграма памылілася і спыніла гэтую працу.</translation>
    </message>
    <message>
        <source>What was stored before is untouched. Lock the archive and unlock it again.</source>
        <translation>Захаванае раней не кранута. Замкніце архіў і адамкніце зноў.</translation>
    </message>
    <message>
        <source>There is no archive in this folder.</source>
        <translation>У гэтай папцы няма архіва.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the file “header”.</source>
        <translation>Выберыце папку, у якой ляжыць файл «header».</translation>
    </message>
    <message>
        <source>There is something in this place already.</source>
        <translation>На гэтым месцы ўжо нешта ёсць.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another name.</source>
        <translation>Нічога не зменена. Выберыце іншую назву.</translation>
    </message>
    <message>
        <source>This does not open the archive.</source>
        <translation>Гэтым архіў не адмыкаецца.</translation>
    </message>
    <message>
        <source>Check the keyboard layout and Caps Lock, and the key file if the archive uses one. Nothing was changed.</source>
        <translation>Праверце раскладку клавіятуры і Caps Lock, а таксама ключавы файл, калі ён патрэбен. Нічога не зменена.</translation>
    </message>
    <message>
        <source>A part of the archive is damaged.</source>
        <translation>Частка архіва пашкоджаная.</translation>
    </message>
    <message>
        <source>Your passphrase is not the cause. Copy the whole folder before you try anything else, then open a backup.</source>
        <translation>Прычына не ў парольнай фразе. Спачатку скапіюйце ўсю папку, потым адкрыйце рэзервовую копію.</translation>
    </message>
    <message>
        <source>This archive was made by a newer version of the program.</source>
        <translation>Гэты архіў зроблены навейшай версіяй праграмы.</translation>
    </message>
    <message>
        <source>Nothing was changed. Open it with the newer version.</source>
        <translation>Нічога не зменена. Адкрыйце яго навейшай версіяй.</translation>
    </message>
    <message>
        <source>Another window is working on this archive.</source>
        <translation>З гэтым архівам працуе іншае акно.</translation>
    </message>
    <message>
        <source>Close it there, or open the archive for reading only.</source>
        <translation>Закрыйце яго там або адкрыйце толькі для чытання.</translation>
    </message>
    <message>
        <source>The archive is open for reading only.</source>
        <translation>Архіў адкрыты толькі для чытання.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Нічога не зменена.</translation>
    </message>
    <message>
        <source>There is no room left on the disk.</source>
        <translation>На дыску не засталося месца.</translation>
    </message>
    <message>
        <source>What was stored before is untouched. Make room and try again.</source>
        <translation>Захаванае раней не кранута. Вызваліце месца і паспрабуйце зноў.</translation>
    </message>
    <message>
        <source>The disk refused to read or write.</source>
        <translation>Дыск адмовіўся чытаць або пісаць.</translation>
    </message>
    <message>
        <source>What was stored before is untouched. Check the cable or the stick.</source>
        <translation>Захаванае раней не кранута. Праверце кабель або флэшку.</translation>
    </message>
    <message>
        <source>There is not enough memory to open this archive.</source>
        <translation>Не хапае памяці, каб адкрыць гэты архіў.</translation>
    </message>
    <message>
        <source>Nothing was changed. Close other programs and try again.</source>
        <translation>Нічога не зменена. Закрыйце іншыя праграмы і паспрабуйце зноў.</translation>
    </message>
    <message>
        <source>The search index is of an older version.</source>
        <translation>Пошукавы індэкс ад старэйшай версіі.</translation>
    </message>
    <message>
        <source>The documents are in order. Build the index again from the menu “Archive”.</source>
        <translation>З дакументамі ўсё добра. Пабудуйце індэкс нанова з меню «Архіў».</translation>
    </message>
    <message>
        <source>The last key cannot be removed.</source>
        <translation>Апошні ключ нельга прыбраць.</translation>
    </message>
    <message>
        <source>Without it nobody could open the archive any more.</source>
        <translation>Без яго архіў больш ніхто не адамкне.</translation>
    </message>
    <message>
        <source>All key slots are in use.</source>
        <translation>Усе месцы для ключоў занятыя.</translation>
    </message>
    <message>
        <source>Remove a key that is no longer needed.</source>
        <translation>Прыбярыце ключ, які больш не патрэбны.</translation>
    </message>
    <message>
        <source>There is no such key.</source>
        <translation>Такога ключа няма.</translation>
    </message>
    <message>
        <source>This passphrase or key file cannot protect an archive.</source>
        <translation>Такая фраза або такі файл не абароняць архіў.</translation>
    </message>
    <message>
        <source>Use the seven words that are offered, or a longer sentence.</source>
        <translation>Вазьміце прапанаваныя сем слоў або даўжэйшы сказ.</translation>
    </message>
    <message>
        <source>The protection asked for is too weak or too heavy.</source>
        <translation>Зададзеная абарона занадта слабая або занадта цяжкая.</translation>
    </message>
    <message>
        <source>A recovery word is misspelt, missing or in the wrong place.</source>
        <translation>Нейкае слова для аднаўлення напісана з памылкай, прапушчана або стаіць не на сваім месцы.</translation>
    </message>
    <message>
        <source>There are thirteen. Show them and compare each with the sheet. Nothing was changed.</source>
        <translation>Слоў трынаццаць. Пакажыце іх і параўнайце кожнае з аркушам. Нічога не зменена.</translation>
    </message>
    <message>
        <source>This document is no longer in the archive.</source>
        <translation>Гэтага дакумента ўжо няма ў архіве.</translation>
    </message>
    <message>
        <source>This mark is no longer in the archive.</source>
        <translation>Гэтай пазнакі ўжо няма ў архіве.</translation>
    </message>
    <message>
        <source>This code is no longer in the archive.</source>
        <translation>Гэтага кода ўжо няма ў архіве.</translation>
    </message>
    <message>
        <source>The code cannot be kept like this; it stays as it was.</source>
        <translation>Код нельга захаваць у такім выглядзе; ён застаецца, якім быў.</translation>
    </message>
    <message>
        <source>Its name must not be empty or that of a code beside it, and it cannot lie below itself.</source>
        <translation>Яго назва не можа быць пустой або такой, як у кода побач, і ён не можа ляжаць пад самім сабой.</translation>
    </message>
    <message>
        <source>This step can no longer be taken back.</source>
        <translation>Гэты крок ужо нельга адмяніць.</translation>
    </message>
    <message>
        <source>It was changed again since. Nothing was changed now.</source>
        <translation>З таго часу было новае змяненне. Цяпер нічога не зменена.</translation>
    </message>
    <message>
        <source>No document has this tag or collection any more.</source>
        <translation>Ніводзін дакумент больш не мае гэтага тэга ці збору.</translation>
    </message>
    <message>
        <source>This draft is no longer in the archive.</source>
        <translation>Гэтага чарнавіка ўжо няма ў архіве.</translation>
    </message>
    <message>
        <source>This document has no original file.</source>
        <translation>У гэтага дакумента няма зыходнага файла.</translation>
    </message>
    <message>
        <source>Its text is in order.</source>
        <translation>З тэкстам усё добра.</translation>
    </message>
    <message>
        <source>A field of the document does not hold what it should.</source>
        <translation>У адным з палёў дакумента не тое, што мае быць.</translation>
    </message>
    <message>
        <source>This file could not be read.</source>
        <translation>Гэты файл не ўдалося прачытаць.</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>Такога файла або папкі няма.</translation>
    </message>
    <message>
        <source>The system did not let this file be read.</source>
        <translation>Сістэма не дазволіла прачытаць файл.</translation>
    </message>
    <message>
        <source>This is a link or a device and no file.</source>
        <translation>Гэта спасылка ці прылада, а не файл.</translation>
    </message>
    <message>
        <source>Links are not followed. Import what it leads to.</source>
        <translation>Праграма не ідзе па спасылках. Дадайце тое, на што яна паказвае.</translation>
    </message>
    <message>
        <source>This file is too large.</source>
        <translation>Файл занадта вялікі.</translation>
    </message>
    <message>
        <source>This kind of file is not known yet.</source>
        <translation>Такі від файлаў пакуль невядомы.</translation>
    </message>
    <message>
        <source>This file is kept, but nothing here can read what is in it.</source>
        <translation>Гэты файл захаваны, але прачытаць, што ў ім, тут няма чым.</translation>
    </message>
    <message>
        <source>Unpack it, or save it in another format, and import that.</source>
        <translation>Распакуйце яго або захавайце ў іншым фармаце і дадайце тое, што атрымаецца.</translation>
    </message>
    <message>
        <source>This file is broken.</source>
        <translation>Файл пашкоджаны.</translation>
    </message>
    <message>
        <source>There is no text in this file.</source>
        <translation>У файле няма тэксту.</translation>
    </message>
    <message>
        <source>This file is locked with a password of its own.</source>
        <translation>Файл замкнёны ўласным паролем.</translation>
    </message>
    <message>
        <source>Save it without the password, then import it again.</source>
        <translation>Захавайце яго без пароля і дадайце зноў.</translation>
    </message>
    <message>
        <source>This file unfolds to far more than its size, as traps do.</source>
        <translation>Файл разгортваецца ў нашмат большае за свой памер, як робяць пасткі.</translation>
    </message>
    <message>
        <source>Reading this file takes too much memory.</source>
        <translation>Чытанне гэтага файла патрабуе занадта шмат памяці.</translation>
    </message>
    <message>
        <source>Reading this file took too long.</source>
        <translation>Чытанне гэтага файла заняло занадта шмат часу.</translation>
    </message>
    <message>
        <source>This file was not tried: others beside it took too long.</source>
        <translation>Гэты файл не спрабавалі прачытаць: іншыя побач з ім чыталіся занадта доўга.</translation>
    </message>
    <message>
        <source>Take it out of the file it lies in and import it by itself.</source>
        <translation>Дастаньце яго з файла, у якім ён ляжыць, і дадайце асобна.</translation>
    </message>
    <message>
        <source>The process that read this file broke down over it.</source>
        <translation>Працэс, які чытаў гэты файл, на ім зламаўся.</translation>
    </message>
    <message>
        <source>The other files are not affected.</source>
        <translation>На астатнія файлы гэта не паўплывала.</translation>
    </message>
    <message>
        <source>This system cannot lock up the reader of such a file.</source>
        <translation>Гэтая сістэма не можа ізаляваць чытанне такога файла.</translation>
    </message>
    <message>
        <source>A trap in it could do harm, so it was left out.</source>
        <translation>Пастка ў ім магла б нашкодзіць, таму файл прапушчаны.</translation>
    </message>
    <message>
        <source>Text in pictures cannot be read on this computer.</source>
        <translation>На гэтым камп’ютары нельга прачытаць тэкст на выявах.</translation>
    </message>
    <message>
        <source>The language models of Tesseract are missing.</source>
        <translation>Няма моўных мадэляў Tesseract.</translation>
    </message>
    <message>
        <source>There is no folder at this place.</source>
        <translation>У гэтым месцы няма папкі.</translation>
    </message>
    <message>
        <source>Name the mounted stick, or a folder in one that is there.</source>
        <translation>Назавіце падключаную флэшку або папку, якую можна стварыць у наяўнай.</translation>
    </message>
    <message>
        <source>This search cannot be understood.</source>
        <translation>Гэты запыт незразумелы.</translation>
    </message>
    <message>
        <source>A year, a date or another field holds what it cannot, or the search is too long. These are right: year:2023-2025, date:12.08.2020, &quot;exact words&quot;. Ctrl+F1 shows more.</source>
        <translation>Год, дата ці іншае поле запісаны няправільна, або запыт занадта доўгі. Правільна так: year:2023-2025, date:12.08.2020, &quot;дакладныя словы&quot;. Больш прыкладаў — па Ctrl+F1.</translation>
    </message>
    <message>
        <source>Nothing was found: there is no field of this name.</source>
        <translation>Нічога не знойдзена: поля з такой назвай няма.</translation>
    </message>
    <message>
        <source>Ctrl+F1 shows the fields, in your language, too.</source>
        <translation>Ctrl+F1 паказвае палі, у тым ліку па-беларуску.</translation>
    </message>
    <message>
        <source>Nothing was found: no document has this value.</source>
        <translation>Нічога не знойдзена: такога значэння няма ні ў адным дакуменце.</translation>
    </message>
    <message>
        <source>Kinds and languages may be written in your language. Ctrl+F1 shows examples.</source>
        <translation>Віды і мовы можна пісаць па-беларуску. Ctrl+F1 паказвае прыклады.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Спынена.</translation>
    </message>
    <message>
        <source>What was stored before stays.</source>
        <translation>Захаванае застаецца.</translation>
    </message>
    <message>
        <source>This program was not signed by the key that was named.</source>
        <translation>Гэтая праграма падпісана не тым ключом, які быў названы.</translation>
    </message>
    <message>
        <source>Do not start it; get it again from somebody you trust.</source>
        <translation>Не запускайце яе; вазьміце яе нанова ў таго, каму давяраеце.</translation>
    </message>
    <message>
        <source>A key, a signature or a list of checksums is broken.</source>
        <translation>Ключ, подпіс або спіс кантрольных сум пашкоджаны.</translation>
    </message>
    <message>
        <source>Do not start this program before it was checked with a whole one.</source>
        <translation>Не запускайце гэтую праграму, пакуль яна не праверана непашкоджаным спісам.</translation>
    </message>
    <message>
        <source>There is no program with a signed list of checksums at this place.</source>
        <translation>У гэтым месцы няма праграмы з падпісаным спісам кантрольных сум.</translation>
    </message>
    <message>
        <source>The program that was offered is not newer than the one that is there.</source>
        <translation>Прапанаваная праграма не навейшая за тую, што ўжо ёсць.</translation>
    </message>
    <message>
        <source>This cannot lie on a stick.</source>
        <translation>Гэта нельга пакласці на флэшку.</translation>
    </message>
    <message>
        <source>It is damaged, made for another system, or has a name or a size that FAT refuses.</source>
        <translation>Яно пашкоджана, зроблена для іншай сістэмы або мае назву ці памер, якіх FAT не прымае.</translation>
    </message>
    <message>
        <source>Something with this name lies on the stick already.</source>
        <translation>Нешта з такой назвай на флэшцы ўжо ёсць.</translation>
    </message>
    <message>
        <source>Remove it or choose another name.</source>
        <translation>Прыбярыце яго або выберыце іншую назву.</translation>
    </message>
</context>
<context>
    <name>WritingDialog</name>
    <message>
        <source>Write</source>
        <translation>Новы дакумент</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>Тэкст дакумента</translation>
    </message>
    <message>
        <source>Write here.</source>
        <translation>Пішыце тут.</translation>
    </message>
    <message>
        <source>Close, go on later</source>
        <translation>Закрыць, дапісаць пазней</translation>
    </message>
    <message>
        <source>Leave out the questions without an answer</source>
        <translation>Прыбраць пытанні без адказу</translation>
    </message>
    <message>
        <source>Put into the archive</source>
        <translation>Пакласці ў архіў</translation>
    </message>
</context>
<context>
    <name>WritingNotes</name>
    <message>
        <source>What you wrote about “%1” is kept, and not saved yet.</source>
        <translation>Тое, што вы напісалі пра «%1», не згубіцца, але яшчэ не захавана.</translation>
    </message>
    <message>
        <source>Choose that mark to go on writing.</source>
        <translation>Выберыце гэтую пазнаку, каб пісаць далей.</translation>
    </message>
    <message>
        <source>The note is saved.</source>
        <translation>Нататка захавана.</translation>
    </message>
</context>
</TS>
