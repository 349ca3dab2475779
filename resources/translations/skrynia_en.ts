<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Annotating</name>
    <message numerus="yes">
        <source>%Ln mark(s) removed</source>
        <translation>
            <numerusform>%Ln mark removed</numerusform>
            <numerusform>%Ln marks removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message numerus="yes">
        <source>The file is very long: its first %Ln line(s) were taken.</source>
        <translation>
            <numerusform>The file is very long: its first %Ln line was taken.</numerusform>
            <numerusform>The file is very long: its first %Ln lines were taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them only by names that sound alike: look at them.</source>
        <translation>
            <numerusform>%Ln of them only by a name that sounds alike: look at it.</numerusform>
            <numerusform>%Ln of them only by names that sound alike: look at them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BinDialog</name>
    <message numerus="yes">
        <source>Delete %Ln document(s) for good? Text, original and marks go, and the index forgets every word. The custody log keeps that something was removed and when, not what it said. This cannot be undone.</source>
        <translation>
            <numerusform>Delete %Ln document for good? Text, original and marks go, and the index forgets every word. The custody log keeps that something was removed and when, not what it said. This cannot be undone.</numerusform>
            <numerusform>Delete %Ln documents for good? Text, original and marks go, and the index forgets every word. The custody log keeps that something was removed and when, not what it said. This cannot be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) deleted for good.</source>
        <translation>
            <numerusform>%Ln document deleted for good.</numerusform>
            <numerusform>%Ln documents deleted for good.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesBar</name>
    <message numerus="yes">
        <source>%Ln document(s) left out: no longer in the archive</source>
        <translation>
            <numerusform>%Ln document left out: no longer in the archive</numerusform>
            <numerusform>%Ln documents left out: no longer in the archive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) left as they are: something else was done to them since</source>
        <translation>
            <numerusform>%Ln document left as it is: something else was done to it since</numerusform>
            <numerusform>%Ln documents left as they are: something else was done to them since</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChosenBar</name>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln chosen</numerusform>
            <numerusform>%Ln chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message numerus="yes">
        <source>Looked through: %Ln document(s)</source>
        <translation>
            <numerusform>Looked through: %Ln document</numerusform>
            <numerusform>Looked through: %Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DateHistogram</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftsBar</name>
    <message numerus="yes">
        <source>%Ln piece(s) of writing not finished</source>
        <translation>
            <numerusform>%Ln piece of writing is not finished</numerusform>
            <numerusform>%Ln pieces of writing are not finished</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyLibrary</name>
    <message numerus="yes">
        <source>All %Ln document(s) are in the bin</source>
        <translation>
            <numerusform>%Ln document is in the bin, and no other is here</numerusform>
            <numerusform>All %Ln documents are in the bin</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntriesTable</name>
    <message numerus="yes">
        <source>%Ln entry(ies).</source>
        <translation>
            <numerusform>%Ln entry.</numerusform>
            <numerusform>%Ln entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rows that are the same are one: %Ln document(s).</source>
        <translation>
            <numerusform>Rows that are the same are one: %Ln document.</numerusform>
            <numerusform>Rows that are the same are one: %Ln documents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more lie(s) in the bin.</source>
        <translation>
            <numerusform>%Ln more lies in the bin.</numerusform>
            <numerusform>%Ln more lie in the bin.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n mark(s) lie in it as notes of their documents: the format has no place for them.</source>
        <translation>
            <numerusform>%n mark lies in it as a note of its document: the format has no place for it.</numerusform>
            <numerusform>%n marks lie in it as notes of their documents: the format has no place for them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HealthDialog</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>damage in %Ln place(s)</source>
        <translation>
            <numerusform>damage in %Ln place</numerusform>
            <numerusform>damage in %Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportBar</name>
    <message numerus="yes">
        <source>Review all guesses (%Ln)</source>
        <translation>
            <numerusform>Review all guesses (%Ln)</numerusform>
            <numerusform>Review all guesses (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) read</source>
        <translation>
            <numerusform>%Ln document read</numerusform>
            <numerusform>%Ln documents read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln added</numerusform>
            <numerusform>%Ln added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them nearly as another document</source>
        <translation>
            <numerusform>%Ln of them nearly as another document</numerusform>
            <numerusform>%Ln of them nearly as other documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already here</source>
        <translation>
            <numerusform>%Ln already here</numerusform>
            <numerusform>%Ln already here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not added</source>
        <translation>
            <numerusform>%Ln not added</numerusform>
            <numerusform>%Ln not added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln named file(s) not found so far</source>
        <translation>
            <numerusform>%Ln named file not found so far</numerusform>
            <numerusform>%Ln named files not found so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln named file(s) missing</source>
        <translation>
            <numerusform>%Ln named file missing</numerusform>
            <numerusform>%Ln named files missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message numerus="yes">
        <source>Import %Ln file(s)?</source>
        <translation>
            <numerusform>Import %Ln file?</numerusform>
            <numerusform>Import %Ln files?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln folder(s).</source>
        <translation>
            <numerusform>%1 in %Ln folder.</numerusform>
            <numerusform>%1 in %Ln folders.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobWords</name>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation>
            <numerusform>%n hour left</numerusform>
            <numerusform>%n hours left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelsDialog</name>
    <message numerus="yes">
        <source>%Ln document(s) chosen</source>
        <translation>
            <numerusform>%Ln document chosen</numerusform>
            <numerusform>%Ln documents chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManyDialog</name>
    <message numerus="yes">
        <source>%Ln document(s) chosen</source>
        <translation>
            <numerusform>%Ln document chosen</numerusform>
            <numerusform>%Ln documents chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarginPane</name>
    <message numerus="yes">
        <source>%Ln mark(s)</source>
        <translation>
            <numerusform>%Ln mark</numerusform>
            <numerusform>%Ln marks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewcomersBar</name>
    <message numerus="yes">
        <source>%Ln new document(s) came in.</source>
        <translation>
            <numerusform>%Ln new document came in.</numerusform>
            <numerusform>%Ln new documents came in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OriginalPage</name>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>Show %Ln more</numerusform>
            <numerusform>Show %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomesModel</name>
    <message numerus="yes">
        <source>%Ln file(s) that it names are not there</source>
        <translation>
            <numerusform>%Ln file that it names is not there</numerusform>
            <numerusform>%Ln files that it names are not there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProtectionDialog</name>
    <message numerus="yes">
        <source>%n thing(s) are not protected on this device</source>
        <translation>
            <numerusform>%n thing is not protected on this device</numerusform>
            <numerusform>%n things are not protected on this device</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecognitionBar</name>
    <message numerus="yes">
        <source>text in %Ln document(s)</source>
        <translation>
            <numerusform>text in %Ln document</numerusform>
            <numerusform>text in %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no text in %Ln</source>
        <translation>
            <numerusform>no text in %Ln</numerusform>
            <numerusform>no text in %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>%Ln could not be read</numerusform>
            <numerusform>%Ln could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelationLinks</name>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attached document(s)</source>
        <translation>
            <numerusform>%Ln attached document</numerusform>
            <numerusform>%Ln attached documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other copy(ies)</source>
        <translation>
            <numerusform>%Ln other copy</numerusform>
            <numerusform>%Ln other copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln named file(s) not here</source>
        <translation>
            <numerusform>%Ln named file not here</numerusform>
            <numerusform>%Ln named files not here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelativesPage</name>
    <message numerus="yes">
        <source>Show more (%Ln left)</source>
        <translation>
            <numerusform>Show more (%Ln left)</numerusform>
            <numerusform>Show more (%Ln left)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportWindow</name>
    <message numerus="yes">
        <source>%Ln passage(s)</source>
        <translation>
            <numerusform>%Ln passage</numerusform>
            <numerusform>%Ln passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsPane</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message numerus="yes">
        <source>%Ln document(s) wait for a look. What was guessed has “?” in front.</source>
        <translation>
            <numerusform>%Ln document waits for a look. What was guessed has “?” in front.</numerusform>
            <numerusform>%Ln documents wait for a look. What was guessed has “?” in front.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShelvesTree</name>
    <message numerus="yes">
        <source>All tags (%n more)…</source>
        <translation>
            <numerusform>All tags (%n more)…</numerusform>
            <numerusform>All tags (%n more)…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All collections (%n more)…</source>
        <translation>
            <numerusform>All collections (%n more)…</numerusform>
            <numerusform>All collections (%n more)…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%n more…</numerusform>
            <numerusform>%n more…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>%Ln difference</numerusform>
            <numerusform>%Ln differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message numerus="yes">
        <source>Tag “%1”: %Ln document(s)</source>
        <translation>
            <numerusform>Tag “%1”: %Ln document</numerusform>
            <numerusform>Tag “%1”: %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Into “%1”: %Ln document(s)</source>
        <translation>
            <numerusform>Into “%1”: %Ln document</numerusform>
            <numerusform>Into “%1”: %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without the tag “%1”: %Ln document(s)</source>
        <translation>
            <numerusform>Without the tag “%1”: %Ln document</numerusform>
            <numerusform>Without the tag “%1”: %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Out of “%1”: %Ln document(s)</source>
        <translation>
            <numerusform>Out of “%1”: %Ln document</numerusform>
            <numerusform>Out of “%1”: %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Description changed: %Ln document(s)</source>
        <translation>
            <numerusform>Description changed: %Ln document</numerusform>
            <numerusform>Description changed: %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put into the bin: %Ln document(s)</source>
        <translation>
            <numerusform>Put into the bin: %Ln document</numerusform>
            <numerusform>Put into the bin: %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Back from the bin: %Ln document(s)</source>
        <translation>
            <numerusform>Back from the bin: %Ln document</numerusform>
            <numerusform>Back from the bin: %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s) moved along.</source>
        <translation>
            <numerusform>%Ln mark moved along.</numerusform>
            <numerusform>%Ln marks moved along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s) not found again, but kept.</source>
        <translation>
            <numerusform>%Ln mark not found again, but kept.</numerusform>
            <numerusform>%Ln marks not found again, but kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Strips</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>%Ln difference</numerusform>
            <numerusform>%Ln differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message numerus="yes">
        <source>Wait %n second(s)</source>
        <translation>
            <numerusform>Wait %n second</numerusform>
            <numerusform>Wait %n seconds</numerusform>
        </translation>
    </message>
</context>
</TS>
