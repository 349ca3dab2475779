<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open an archive…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New archive…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import files or a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import what was &amp;copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report of the last import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read &amp;text in pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Build the index again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide and lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the &amp;archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear all filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a &amp;word finds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Saved and past searches…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for a &amp;list of names…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text or &amp;details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Correct date, language, authors…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct witness or authors…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Review what was guessed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All &amp;commands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;look: system, light, dark, high contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;How to search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark &amp;1: blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark &amp;2: green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark &amp;3: red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark &amp;4: violet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark &amp;5: brown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove the mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mo&amp;ve the chosen mark here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note on the mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Codes and tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The &amp;last code again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;ecent codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next of &amp;overlapping marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;ist of marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code&amp;book…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report of co&amp;des…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take codes and marks out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take codes and marks &amp;in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a testimony or a note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfinished writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags and collections…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change several documents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the bin…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;afety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the shelves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results as a table or as cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the results…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read two &amp;side by side…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text or &amp;original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play or pause the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the text out as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is &amp;protected here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Health of the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore from a backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Annotating</name>
    <message>
        <source>a new mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>codes and tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s) removed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>a mark in another place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This place is on the same disk as the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens to the disk happens to both. Better choose a stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup is a second archive, encrypted like this one and opened by the same keys. Put it on a stick or a disk that is kept in another place. Where it lies is not remembered.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second archive in another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing else brings documents back from a dead disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>The table was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not encrypted: whoever has it can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The file is very long: its first %Ln line(s) were taken.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Put the rest into a second file and search for it afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list, one name or word a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the table (.ods or .csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found: %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them only by names that sound alike: look at them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Search for a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One name or word a line; each may be written as in the search line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table that is written to a file leaves the archive and is not encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a list here, or take it from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where they are found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the table to a file…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BatchModel</name>
    <message>
        <source>Term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2), by sound only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BinDialog</name>
    <message>
        <source>Without a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln document(s) for good? Text, original and marks go, and the index forgets every word. The custody log keeps that something was removed and when, not what it said. This cannot be undone.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) deleted for good.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Restore all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the bin…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents in the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What lies here is found by no search. It stays until it is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you delete in the list comes here first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BinNotice</name>
    <message>
        <source>This document is in the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No search finds it until it is put back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CareBar</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the backup and reading all of it again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the archive…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading every page and every original…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building the index again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No copy was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole folder before you do anything else, then open a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damage was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is written, and all of it was read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same keys open it. Keep it in another place than this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that was looked at is as it was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The thorough check also reads every original.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every page and every original is as it was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index is new.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CareStrip</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Care for the archive</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangesBar</name>
    <message>
        <source>Stopped when the archive was locked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) left out: no longer in the archive</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) left as they are: something else was done to them since</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChosenBar</name>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags and collections of the chosen documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language, kind and more of the chosen documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the chosen documents into the bin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeChanges</name>
    <message>
        <source>a new code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a code described anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a code moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>codes merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a code split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a code deleted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeColours</name>
    <message>
        <source>blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>violet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turquoise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeDescribing</name>
    <message>
        <source>The name was not changed: it is empty, or a code beside this one has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour and meaning were saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeForm</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it means, and when it is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodePicker</name>
    <message>
        <source>Codes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeReshaping</name>
    <message>
        <source>Move a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put “%1” with all below it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uppermost, below no other code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge two codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marks, the memo and the codes below “%1” go to:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodebookModel</name>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With below</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodebookWindow</name>
    <message>
        <source>New code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a code onto another, or move it with Alt+→ and Alt+←. Ctrl+Z undoes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No codes yet. Make one here, or select words in a text and press Ctrl+T.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete; its marks stay without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete; its marks get the code above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete with the codes below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete; marks without note or other code go too</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColourBox</name>
    <message>
        <source>No colour</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>All commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Import a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files or a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the folder “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message numerus="yes">
        <source>Looked through: %Ln document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CreatePage</name>
    <message>
        <source>A new archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What opens it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the archive. It takes some seconds on purpose: every guess costs as much.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CueList</name>
    <message>
        <source>Transcript</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Custody</name>
    <message>
        <source>imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text read by the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>review taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put into the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken out of the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustodyFile</name>
    <message>
        <source>Write the custody log (.jsonl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custody log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not encrypted. It holds no titles and no texts, but who did what and when. “skrynia check-log” checks it without any key.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustodyPage</name>
    <message>
        <source>Custody log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the log to a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each line is sealed with the one before: none can be changed unnoticed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateHistogram</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Documents by date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DescribeDialog</name>
    <message>
        <source>Correct the description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original file stays as it is. The custody log tells that this was edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Description</name>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Witness (a pseudonym)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only to be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be quoted without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be quoted by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DescriptionForm</name>
    <message>
        <source>Write it as 11.09.2024, 09.2024, 2024, about 2024 or 2020 – 2024.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understood: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it happened or was published. It may be uncertain: about 2024.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (guessed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several with ; between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never the real name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct date, language or authors…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Saved from its source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it lay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in its parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found again under the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of the original</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftDialog</name>
    <message>
        <source>What you typed last is not kept yet, so this stays open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close and forget what was typed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive is open for reading only: nothing can be written here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being stored in the archive…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed last is not kept yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in the archive: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you type is kept in the archive by itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftsBar</name>
    <message numerus="yes">
        <source>%Ln piece(s) of writing not finished</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftsDialog</name>
    <message>
        <source>Discarded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfinished writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is unfinished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you write is kept here until you put it into the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write something</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Pasted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyLibrary</name>
    <message>
        <source>Documents are coming in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first ones stand here in a moment. You can search while they come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %Ln document(s) are in the bin</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost: they lie there until they are taken out again or deleted for good. What you drop here is imported as always.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the bin…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put sample documents in here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This archive is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files, folders, texts or pictures here: saved pages, PDF, office files, mail, chats, books, recordings, archives. Copies go into the archive; the originals stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1 opens the guide. F9 locks at once, whatever you are doing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>Check this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntriesModel</name>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntriesTable</name>
    <message numerus="yes">
        <source>%Ln entry(ies).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more lie(s) in the bin.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rows that are the same are one: %Ln document(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Enter or a double click opens one as a document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries of the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntriesView</name>
    <message>
        <source>Copy the row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Report of codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes by documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes and marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) lie in it as notes of their documents: the format has no place for them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Passages with their context, notes, titles, authors, dates, the codebook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passages with their context, notes, titles, authors, dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes, titles of documents, counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The codebook, all marks and notes, whole texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes and their memos; nothing of the documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All marks with their words and notes, the codebook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What leaves: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All codes are in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the code “%1” and those below it are in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the code “%1” is in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take codes and marks out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report to read and print (ODT)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of passages (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of codes by documents (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project for QualCoder, NVivo, ATLAS.ti (.qdpx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codebook alone (REFI-QDA .qdc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks for the web (W3C JSON-LD)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Width, pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height, pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digitised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maker of the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial number of the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latitude, degrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longitude, degrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height above the sea, metres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length, seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Performer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Composer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoded by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text read by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read in the languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certain by, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that were read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages that were read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages that are not read yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileBar</name>
    <message>
        <source>Progress of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working on the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working on the file: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilmView</name>
    <message>
        <source>Picture of the recording</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Take away the filter: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hits: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>The file with the keys is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the two copies of the keys is damaged; the other one opens the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody put older keys in the place of the newer ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the records is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records do not hold together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something was put back to an older state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log of what was done does not fit the records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A document is not what was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An original file is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file with originals is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An original is not what was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A document cannot be found by searching. Build the index again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index knows a document that is gone. Build the index again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index does not fit a document. Build the index again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GivingCodes</name>
    <message>
        <source>a new code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>Without a title</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HealthDialog</name>
    <message>
        <source>Health of the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check thoroughly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup yet. A dead disk would take everything with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index is damaged. The documents are apart from it: copy the whole folder, then build the index again from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The archive takes %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not checked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is made of the documents: damaged, it is built again from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backup written and read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>index built again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>damage in %Ln place(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>thorough check, all is sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check, all is sound</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>&amp;Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportBar</name>
    <message>
        <source>Progress of the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Review all guesses (%Ln)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Go on importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the rest; what is here already is passed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at what is to be imported…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them nearly as another document</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already here</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not added</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln named file(s) not found so far</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln named file(s) missing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import finished: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln file(s)?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln folder(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Copies go into the archive; what is there already is passed over. You can go on working meanwhile, pause the import and stop it: what was stored stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember where each file lay on this disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read files again that were read before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>The file is not encrypted: whoever has it can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the report (.csv or .jsonl). The file is not encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report of the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the files again of which something was not added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files that you imported stay where they were, and everyone can read them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportSection</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember where imported files lay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Helps to find an original again. Whoever makes you open the archive sees it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JailPanel</name>
    <message>
        <source>Trying out what protects this computer from files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files are read by processes that are locked up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer cannot lock up the readers of files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts to break out that were refused: {refused} of {tried}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JailWatch</name>
    <message>
        <source>Import files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer cannot lock up the readers of files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A trap in a PDF, a page or a picture could do harm. Read such files all the same? Otherwise only plain texts are imported.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobWords</name>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase and key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new key opens the archive from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older backups are still opened by the keys that they were made with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this key: %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be brought back. Be sure that you know another key of the list by heart, or have it on paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key opens this archive no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of these opens the archive by itself. Keep at least two, and one of them on paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a passphrase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New recovery words…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrases, key files, recovery words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change your passphrase here, or give the archive a second key on paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelDialog</name>
    <message>
        <source>Enter makes the new code “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter gives the chosen code, or takes it away. With an empty line it saves and closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no codes yet. Type a name and press Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes and tags of a passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelsDialog</name>
    <message>
        <source>Tags and collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) chosen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Type a name and press Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet. Type a name and press Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into a collection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguagesButton</name>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayersButton</name>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a word finds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>Names of people who made the marks: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes that belong to no mark and to no code: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes given to whole documents: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks on pictures: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables with their values: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graphs: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of another kind: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also in the file, but not taken in, as there is no place for it here:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>There is nothing in the clipboard that can be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy files, a text or a picture. What was marked as secret is passed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open for reading only: nothing can be imported or changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window is working on this archive, or its folder cannot be written to. Lock it and unlock it again when that has changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookButton</name>
    <message>
        <source>How the text looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sepia paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters without serifs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters with serifs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorter lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Language and look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the window is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the window and name in lists of programs. It is wanted before the archive is open, so it lies in a small file beside the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A magnifier</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LostBox</name>
    <message>
        <source>The passage of this mark was not found in the changed text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mark is kept with its note and codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be what is selected now. If not, select the right passage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the text is like it. Select the passage yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find its place again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it on what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ManyDialog</name>
    <message>
        <source>Change several documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) chosen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What you had written before the archive was locked is here again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarginPane</name>
    <message numerus="yes">
        <source>%Ln mark(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No marks yet. Select words in the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks of the document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkLook</name>
    <message>
        <source>blue, line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>green, dashes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>red, wave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>violet, two lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brown, dashes and dots</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkPopup</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code, tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark what is selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarksDesk</name>
    <message>
        <source>Select words in the text first, or a mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the keyboard: Shift and the arrow keys in the text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarksFilterBar</name>
    <message>
        <source>All colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All codes, tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only with a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of the marks that are listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code or tag of the marks that are listed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarksModel</name>
    <message>
        <source>Not found: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkupView</name>
    <message>
        <source>The saved page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses of the links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links are never opened. Here is where they lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leaves the clipboard after ten seconds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MediaView</name>
    <message>
        <source>No sound can be played on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording runs in silence, so that its transcript can be followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of recording can be kept, but not played here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is wrong with it: the original is kept whole and comes out as it was. Its transcript and notes can be read and searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures of this film can be kept, but not shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its sound, if it has any, can be heard. The original is kept whole and comes out as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is wrong with the recording: it runs in silence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no transcript. One with the same name as the recording (.srt or .vtt) is shown here once it is imported.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeetingsPicture</name>
    <message>
        <source>Codes meet where their passages overlap. None do yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of codes that meet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewcomersBar</name>
    <message numerus="yes">
        <source>%Ln new document(s) came in.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Search again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Note on “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was written before and not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own words; they stay in the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the note (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderBox</name>
    <message>
        <source>Best match first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest import first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By date, latest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By date, earliest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the results</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OriginalPage</name>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Original file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OriginalView</name>
    <message>
        <source>This document is marked as sensitive. Its original is covered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutcomesModel</name>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) that it names are not there</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nearly the same text as: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearly the same text as another document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlineBox</name>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageBar</name>
    <message>
        <source>Hit %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page (Ctrl+Page Up, Ctrl+Page Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller (Ctrl+−)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn by a quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageCanvas</name>
    <message>
        <source>This page cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PairChooser</name>
    <message>
        <source>There is nothing to put beside this document yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read another document first; then both can be read side by side.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Width of the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassagesModel</name>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>A new passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding the key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Caps Lock is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard layout: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the recovery words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PdfDialog</name>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the text out as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What leaves: the title, the date, the source and the text. No marks or notes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Show the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blurred picture: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceStep</name>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new folder: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder is there already, choose another name: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it in this folder or on this stick</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlacesModel</name>
    <message>
        <source>Page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PromiseStep</name>
    <message>
        <source>What it protects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it cannot protect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents, notes and the search index are encrypted together. Who takes the computer or the stick while the archive is locked sees only sizes and times. Nothing is sent anywhere: the program has no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on the screen while it is unlocked, a computer that is already watched by someone else’s program, and the original files that you imported: they stay where they were. Without the passphrase nobody can help, we cannot either.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProtectionDialog</name>
    <message>
        <source>What is protected here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying out this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each line was just tried out on this device. Nothing of it is written down or sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are not protected on this device</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Protected, with something to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is protected here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Protections</name>
    <message>
        <source>Protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every part of the encryption gives the published answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encryption could not be tried out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program does not encrypt as it should. Do not use it; get it again from somebody you trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files from others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever reads an imported file is locked up: it has no files, no network, no programs and no keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The readers of files are locked up in part only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system cannot lock up the readers of files. Import only files of people you trust; risky kinds are left out unless you agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other programs cannot read it, and a crash writes nothing of it to the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system lets other programs of yours read it. Lock the archive when you do not need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other programs may read it, or a crash may write it to the disk. Lock the archive when you do not need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being watched from inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other program is attached to this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether another program is attached to this one cannot be found out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is attached to this one and sees all it does. Do not open an archive on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory that is moved to the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is moved there, or it is encrypted: nothing readable stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether it is encrypted there cannot be found out. Encrypt the disk of the computer, and shut it down instead of letting it sleep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system may write pieces of memory to the disk, not encrypted. Encrypt the disk or switch swap off; until then shut down instead of hibernating.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program has no connection and nothing that could open one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that could open a connection is loaded. This system does not let us look closer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something opened a way to the network inside this program. Disconnect the computer and lock the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is marked as secret and taken away after a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is marked as secret and taken away after a few seconds; until then every program of yours can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays where every program can read it. Copy nothing secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures of the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system leaves this window out of pictures and recordings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system asks you before a program takes a picture of the screen. Say no while an archive is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every program can take a picture of this screen; this system cannot prevent it. Close what you do not know before you open an archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sleep and the system’s own lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive locks when the computer goes to sleep and when its screen is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive locks when the computer wakes up. That the screen was locked cannot be noticed here: press F9 before you leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locking on sleep is switched off. Press F9 before you leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second key on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery words open the archive, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no recovery words: if the passphrase is forgotten, everything is lost. “Keys” in the menu of safety makes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the passphrase opens the archive. Make recovery words and keep them on paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other copy is known of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files that you imported are still where they were, readable for everybody. Delete them there, or keep them somewhere safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive lies in a folder that is copied to a service’s computers. It is encrypted there too, but others see that you have it: move it elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a document in the list to read it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Recognition</name>
    <message>
        <source>Text read from the picture by this program, certain by %1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecognitionBar</name>
    <message>
        <source>Progress of the reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for pictures without text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading text in pictures: page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture or scan left to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>text in %Ln document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no text in %Ln</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reading was stopped: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures were read: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Recovery words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Recovery words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding the key. It takes some seconds on purpose: every guess costs as much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are not the words asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare them with the sheet, or look at all of them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second key, on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive is made. If its passphrase is ever forgotten, thirteen recovery words open it too. Write them on paper and keep it where nobody looks: whoever finds it can open the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the passphrase is ever forgotten, thirteen recovery words open this archive too. Write them on paper and keep it where nobody looks: whoever finds it can open the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write these words down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are shown this once. Write them by hand, with their numbers; do not take a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I wrote them down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two words, to be sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type these two from your sheet. Then the words begin to open the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add this key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryReminder</name>
    <message>
        <source>There are no recovery words yet: a forgotten passphrase loses everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make recovery words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not remind me</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RelationLinks</name>
    <message>
        <source>To its transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To its recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attached to: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attached document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other copy(ies)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln named file(s) not here</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelativesPage</name>
    <message>
        <source>Versions and attachments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same article, other copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attached to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attached documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other version of this document is here, and nothing is attached to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show more (%Ln left)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Named files that are not in the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out when the chat was exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the same text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearly the same</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportWindow</name>
    <message numerus="yes">
        <source>%Ln passage(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No passages yet: select words in a text and give them a code with Ctrl+T.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report of codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes by documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes that meet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with the codes below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out as a file…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestoreBar</name>
    <message>
        <source>Restoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the archive and reading all of it again…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>No archive was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive is restored, and all of it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same keys open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new archive is made of a backup and read whole before it counts. The backup itself is not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All thirteen words from your sheet, in their order, with spaces between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery words instead of the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backup also needs a key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsPane</name>
    <message>
        <source>The index is being built again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index is new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index for searching is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The documents are listed all the same. Copy the whole folder before you try anything else, then build the index again or open a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word itself was not found. These have names that sound like it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another form or spelling of the word, or fewer words and filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search without filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsTable</name>
    <message>
        <source>Results as a table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Review what was guessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents that wait for a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for a look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date that was written cannot be read, so not all can be accepted yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) wait for a look. What was guessed has “?” in front.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Accept all, with what was corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept all as they are</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search the archive</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchExamples</name>
    <message>
        <source>journalist pardon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both words, in any form, anywhere in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letter OR postcard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of the two is enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letter NOT court</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first without the second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letter -court</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a minus right before a word leaves it out, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was released?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a question as it was asked: words, and no pattern at its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;release of prisoners&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exactly these words, side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>journal*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every word that begins like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Luksha~</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this word, or one that is spelled almost like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name:&quot;Bialiatski Ales&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name in any script, form and order of its words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person:Kalesnikava</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name in the text or among the authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source:chronicle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in one field only: title, author, source, tag, collection, kind, lang, year, date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind:letter lang:belarusian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kinds and languages by their names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date:2024-09</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a month; so also a year or a day: date:12.08.2020, date:August 2020</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>year:[2023 TO 2025]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from one year to another; so also date:[2024-05 TO 2024-09]</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchHelp</name>
    <message>
        <source>How to search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type words: documents that have all of them are found, other forms included. Every example can be tried by a click.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word finds its forms, its other spellings, and names that sound like it in any script. “Words” beside the search line switches each of these off.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchSection</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word finds: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchWords</name>
    <message>
        <source>The word as typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its other forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its other spellings and alphabets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names that sound like it, in any script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name that sounds like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fits the pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins as typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>almost the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In another keyboard layout:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such field. Instead:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No document has this value. There is:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within longer words:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other forms, spellings and names included:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchesDialog</name>
    <message>
        <source>“%1” stands for this search now, and for “%2” no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgotten: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this search as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for something first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember searches, inside the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No search is saved yet. Search for something, then save it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No past searches.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecretStep</name>
    <message>
        <source>Write it down on paper until you know it by heart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the same yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same, but too easy to guess: make it longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these seven words (recommended)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seven words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a passphrase of my own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also demand a key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key file…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecuritySection</name>
    <message>
        <source>Security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock when idle for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locking ends everything that is open; what was imported is stored already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock when the computer sleeps or its screen is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it, whoever wakes the computer up may read on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more key that hides and locks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away what was copied after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other programs can read the clipboard for as long as it is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is protected here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key types something or does something else. Press another one, with Ctrl or Alt, or one from F1 to F12 that is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F12 always does it. Click here and press the key you want.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting with these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings are kept inside the archive, encrypted like the rest.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shelves</name>
    <message>
        <source>New tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name. A / makes it lie below another: “Courts/2020” lies below “Courts”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename or move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authors and witnesses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet: press +</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShelvesPane</name>
    <message>
        <source>Space: find only this. Del: find all but this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShelvesTree</name>
    <message>
        <source>New: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All tags (%n more)…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All collections (%n more)…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shelves and filters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsWindow</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Two different texts: places are matched by paragraphs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Both texts say the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous difference (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next difference (F3)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passages that are ticked get the new code instead of “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message numerus="yes">
        <source>Tag “%1”: %Ln document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Into “%1”: %Ln document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without the tag “%1”: %Ln document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Out of “%1”: %Ln document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New name: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without “%1”; its documents stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Description changed: %Ln document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put into the bin: %Ln document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Back from the bin: %Ln document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Text corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as a version of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s) moved along.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s) not found again, but kept.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>New document written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not begun: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was written was discarded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StrengthMeter</name>
    <message>
        <source>Guessed at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Strips</name>
    <message>
        <source>Fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakenInDialog</name>
    <message>
        <source>Codes and marks taken in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New codes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New marks: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks that were here already: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks of documents that are not here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here already but different in the file, kept as they are here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents of the file that are not here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the documents, then take this file in once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the new ones, kept though their passage was not found: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: nothing was taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks of which no passage is known: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Z takes all of it back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TakingIn</name>
    <message>
        <source>Codes and marks (.qdpx, .qdc, .jsonld)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>codes and marks taken in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TakingOutDialog</name>
    <message>
        <source>There is a file of this name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the file (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not encrypted: whoever has it can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: no file was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file leaves the archive and is not encrypted. Keep it on a disk that is, or delete it when it has been used. The custody log notes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: “%1”, in the folder “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplateChoice</name>
    <message>
        <source>Its name. The witness and the date are not kept in a template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as a template…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>Testimony</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When and where did it happen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did you see and hear yourself?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who else was there? Write pseudonyms, never names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said and done by officials?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened afterwards? Are there documents or pictures?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who asks, and where?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may be done with this testimony?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplatesDialog</name>
    <message>
        <source>Rename the template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its new name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a template of this name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New name: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No template is kept. What is written can be kept as one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text was corrected elsewhere after you began. The newer wording stands on the left, yours on the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over from it what is to stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved yet. If you save again, your wording goes above the newer one, which stays as a version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text as it came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextSide</name>
    <message>
        <source>Without a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document on this side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TitleLine</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopButtons</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TwinEditors</name>
    <message>
        <source>The earlier wording, to be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text, to be corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which wording stands on the left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message numerus="yes">
        <source>Wait %n second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All thirteen words from your sheet, in their order, with spaces between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery words instead of the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This archive also needs a key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening. It takes a moment on purpose: every guess costs as much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a new archive</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vocabulary</name>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testimony</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Court paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry of a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belarusian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Russian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 TiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author or witness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without an author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In no collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spring of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>summer of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>autumn of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>winter of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, uncertain</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>Without a title</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhichArchive</name>
    <message>
        <source>Folder of the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive is chosen; its name is not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another one…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordQuestion</name>
    <message>
        <source>Word %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>This did not work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was stored before is untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program made a mistake and stopped this work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was stored before is untouched. Lock the archive and unlock it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no archive in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder that holds the file “header”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is something in this place already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not open the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the keyboard layout and Caps Lock, and the key file if the archive uses one. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the archive is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase is not the cause. Copy the whole folder before you try anything else, then open a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This archive was made by a newer version of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Open it with the newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window is working on this archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it there, or open the archive for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was stored before is untouched. Make room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk refused to read or write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was stored before is untouched. Check the cable or the stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to open this archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search index is of an older version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The documents are in order. Build the index again from the menu “Archive”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last key cannot be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it nobody could open the archive any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All key slots are in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a key that is no longer needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This passphrase or key file cannot protect an archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the seven words that are offered, or a longer sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The protection asked for is too weak or too heavy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recovery word is misspelt, missing or in the wrong place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are thirteen. Show them and compare each with the sheet. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document is no longer in the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This mark is no longer in the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code is no longer in the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code cannot be kept like this; it stays as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name must not be empty or that of a code beside it, and it cannot lie below itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step can no longer be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was changed again since. Nothing was changed now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No document has this tag or collection any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This draft is no longer in the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document has no original file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its text is in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field of the document does not hold what it should.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system did not let this file be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a link or a device and no file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links are not followed. Import what it leads to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of file is not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is kept, but nothing here can read what is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it, or save it in another format, and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is broken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is locked with a password of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it without the password, then import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file unfolds to far more than its size, as traps do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading this file takes too much memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading this file took too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was not tried: others beside it took too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out of the file it lies in and import it by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process that read this file broke down over it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other files are not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system cannot lock up the reader of such a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A trap in it could do harm, so it was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text in pictures cannot be read on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language models of Tesseract are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program was not signed by the key that was named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not start it; get it again from somebody you trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key, a signature or a list of checksums is broken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not start this program before it was checked with a whole one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no program with a signed list of checksums at this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program that was offered is not newer than the one that is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder at this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the mounted stick, or a folder in one that is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot lie on a stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is damaged, made for another system, or has a name or a size that FAT refuses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something with this name lies on the stick already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This search cannot be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A year, a date or another field holds what it cannot, or the search is too long. These are right: year:2023-2025, date:12.08.2020, &quot;exact words&quot;. Ctrl+F1 shows more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found: there is no field of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+F1 shows the fields, in your language, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found: no document has this value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds and languages may be written in your language. Ctrl+F1 shows examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was stored before stays.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WritingDialog</name>
    <message>
        <source>Write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close, go on later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out the questions without an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into the archive</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WritingNotes</name>
    <message>
        <source>What you wrote about “%1” is kept, and not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose that mark to go on writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note is saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
