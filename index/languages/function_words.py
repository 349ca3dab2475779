"""Words that hold a sentence together and say nothing of what it is about, by language.

Prepositions, conjunctions, particles, pronouns, question words, forms of "be" and "have", as they
are typed. They must still be found when they are asked for; they count less when documents are
ranked, or a long question would be answered by whichever text has most of them. Words
that are as often nouns (can, may, мая) are left out.
"""

from __future__ import annotations

from index.languages.folding import fold

_BELARUSIAN = """
а або аднак але альбо аж ані ад адкуль амаль без бо бы быў была было былі будзе будуць быць у ў ва
вас вам вы ваш для да дзе дзеля до ды ёсць з за зараз зноў і ім іх іхні іншых каб калі каго каму кім
куды які якая якое якія якога якой якую якім якіх якімі ледзь ж жа з-за з-пад мы мяне мне мной мае
маё мой на над наконт нас нам намі наш наша нашы не ні ня няма нават нічога ніхто о ой па пад пасля
паміж перад пра праз пры пакуль паводле сабе сябе свае свой сваю сваё сваіх сваім сам сама самі
супраць сярод так такі такая такое такія таксама там тая тое той тыя тых тым таго таму тады толькі
ты тут усё усе ўсё ўсе усіх ўсіх хоць хто цябе табе ці чаго чаму чым што штосьці шмат я яго яе ёй ён
яна яно яны яму імі яшчэ ўжо ужо гэта гэты гэтая гэтае гэтыя гэтага гэтай гэтым гэтых гэтую гэтаму
больш менш вельмі каля колькі ля як
"""

_RUSSIAN = """
а без более бы был была были было быть будет будут в вам вас весь во вот все всего всех всё вы ваш
где да даже для до его ее её ей ему если есть еще ещё ж же за здесь и из из-за или им ими их к как
какая какие каким каких какого какое какой какую кем ко когда кого кому который которая которое
которые которого которой которых которым которыми которую кто куда ли либо лишь между меня мне мной
мой моя мы на над нам нами нас наш не него нее неё ней нем нём нет ни них ним но ну о об обо однако
он она они оно от откуда очень по под после потому почему при про с сам свой свою своего своей своих
своим себе себя сколько со среди так также такой такая такие такое там то того тоже той только том
тому тот те тех тем ты тут у уже хотя чего чей чем через что чтобы эта эти этих это этого этой этом
этому этот эту я
"""

_UKRAINIAN = """
а або адже але б бо без би був була були було бути буде будуть в вам вас ваш вже ви від все всі всіх
він вона вони воно де для до ж же з за зі із і й її їй їм їх його йому ким кого кому коли куди лише
між мене мені ми мій моя на над нам нами нас наш не нею неї ним них ні ніж о об один однак ось по
під після при про проте та так також такий така таке такі там те тебе ти тих то тобі того тоді той
том тому треба тут у уже усе усі усіх хоч хоча хто це цей цього цьому цим цих ця цю ці чи чим чого
чому через що щоб щодо я як яка яке який якого якої якою яку якій яким яких якими які якщо є перед
серед себе собі свій своє своєї свої своїх скільки дуже ще звідки якби
"""

_POLISH = """
a aby ale albo ani aż bardzo bez bo być był była było były będzie będą by co coś czego czemu czy
czyli czym dla dlaczego do dokąd gdy gdzie gdyby go i ich ile im ją jak jaka jaki jakie jakich
jakiego jakiej jakim jako je jego jej jemu jest jestem jeszcze jeśli jeżeli już każdy kiedy kim kogo
komu kto która które którego której który których którym którymi którzy którą ku lecz lub ma mają mi
między mnie mną mój moja moje my na nad nam nami nas nasz nie nich nic nim niż o od on ona one oni
ono oraz po pod podczas ponieważ poza przed przez przy się sobą sobie skąd są swój swoje swoją
swojego swojej swoich ta tak taki taka takie także tam te tego tej ten też to tobie tu tych tylko
tym tę ty u w we więc wszystko wszystkie wszystkich wy za ze z że żeby
"""

_LITHUANIAN = """
ant apie ar arba aš bei bet be buvo būti būtų bus buvęs čia dar dėl do iki ir iš ja jai jais jam
jame jas jau jei jeigu ji jie jiems jis jo jog jos jų juo juos juose jūs jūsų kad kada kaip kai kam
kas kiek kieno ko kodėl koks kokia kokie kokios kokį kokių kol ku kur kuri kurie kuriems kurių
kuriame kurios kuris kurį kurią kuriuos kurias kuo labai man mane mano mes mūsų ne nei nes nėra net
nors nuo o pat per pas pagal po prie prieš pro sau save savo su šio šis ši šie šios šį šią šių šiuo
ta tad tai taip taigi tam tarp tas tą te tie tik to toks tokia tokie tos tu tuo tų už visi visų yra
į vis virš jį ją
"""

_GERMAN = """
aber alle allem allen aller alles als also am an auch auf aus bei beim bin bis bist da dabei dadurch
dafür damit dann daran darauf das dass daß davon dazu dein dem den denn der deren des dessen die
dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es
etwa euch für gegen hat hatte hatten habe haben hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer
im in ins ist ja jede jedem jeden jeder jedes jene kann kein keine keinem keinen keiner können
könnte mehr mein mich mir mit muss nach nicht nichts noch nun nur ob oder ohne sehr sein seine
seinem seinen seiner seit sich sie sind so solche sondern soll sollte sowie über um und uns unser
unter vom von vor wann warum was welche welchem welchen welcher welches wem wen wenn wer werden
wessen wie wieder wieviele viele wird wurde wurden will wir wo woher wohin während worden zu zum zur
zwischen war waren wäre
"""

_ENGLISH = """
a about after all also am an and any are as at be because been before being between both but by
could did do does doing done down during each few for from further had has have having he her here
hers him his how i if in into is it its me more most my no nor not of off on once only or other our
out over own per she should so some such than that the their them then there these they this those
through to too under until up upon us very via was we were what when where which while who whom
whose why with within without would you your
"""

_WORDS = {
    "be": _BELARUSIAN,
    "de": _GERMAN,
    "en": _ENGLISH,
    "lt": _LITHUANIAN,
    "pl": _POLISH,
    "ru": _RUSSIAN,
    "uk": _UKRAINIAN,
}

FUNCTION_WORDS = {
    language: frozenset(map(fold, words.split())) for language, words in _WORDS.items()
}
"""Folded, by language."""
