"""English words whose forms no rule makes: plurals and the forms of strong verbs.

The dictionary has most of them; these are the ones that it lacks or takes for other words. The
grammar is in R. Quirk et al., A Comprehensive Grammar of the English Language (1985), 3 and 5.
"""

from __future__ import annotations

from index.languages.irregular import Irregular

IRREGULAR = Irregular.read(
    """
    wife wives
    midwife midwives
    housewife housewives
    knife knives
    penknife penknives
    life +lives
    afterlife afterlives
    half halves +halved +halving
    thief thieves
    leaf +leaves
    loaf loaves
    shelf shelves
    bookshelf bookshelves
    calf calves
    hoof hooves
    wharf wharves
    scarf scarves
    sheaf sheaves
    elf elves
    dwarf dwarves
    brother brethren
    person people
    bad worse worst
    far further farther furthest farthest
    penny pence
    go gone goes going went
    undergo underwent undergone
    forgo forwent forgone
    drink +drunk
    think +thought
    rethink rethought
    leave +left
    bind +bound
    break +broke
    bear +bore +borne +born
    forbear forbore forborne
    shoot +shot
    overshoot overshot
    feel +felt
    win +won
    wind +wound
    grind +ground
    see +saw
    saw +sawn
    fall +fell
    lie +lay
    rise +rose
    strike +struck +stricken
    awake awoke awoken
    wake +woke +woken
    bite +bit bitten
    hide +hid +hidden
    forbid forbade forbidden
    forgive forgave forgiven
    forsake forsook forsaken
    flee +fled
    fling +flung
    slay slew slain
    tread +trod trodden
    shrink +shrank +shrunk shrunken
    stink +stank +stunk
    sting +stung
    swing +swung
    cling +clung
    wring +wrung
    string +strung
    spin +spun
    dig +dug
    stick +stuck
    creep +crept
    weep +wept
    sweep +swept
    kneel +knelt
    deal +dealt
    dwell +dwelt
    lend +lent
    shake +shook
    bend +bent
    bleed +bled
    feed +fed
    breed +bred
    lead +led
    speed +sped
    light +lit
    slide +slid
    seek +sought
    beseech besought
    fight +fought
    catch +caught
    steal +stole +stolen
    swear +swore +sworn
    tear +tore +torn
    wear +wore +worn
    weave +wove +woven
    strive strove striven
    thrive throve thriven
    withhold withheld
    withstand withstood
    withdraw withdrew withdrawn
    mislead misled
    overthrow overthrew overthrown
    overcome overcame
    overtake overtook overtaken
    overhear overheard
    """
)
