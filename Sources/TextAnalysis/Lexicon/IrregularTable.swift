/// Irregular forms of frequent verbs, nouns and adjectives.
///
/// From WordNet 3.0, copyright 2006 by Princeton University (`LICENSES/WordNet.txt`), by `Benchmarks/Training/lexicon.py`
/// (`make lexicon`); not edited by hand. 379 words, 582 forms.
enum IrregularTable {
  /// A base form and its forms: `rise risen rose;`.
  static let rows = """
    address addrest; airy airier airiest; alveolus alveoli; analysis analyses; anastomosis anastomoses;
    angry angrier angriest; antenna antennae; antiserum antisera; appendix appendices; arise arisen arose;
    awake awoke awoken; bad worst; be are been was were; bear bore born borne; beat beaten; become became;
    beef beeves; befall befallen befell; beget begat begot begotten; begin began begun; behold beheld beholden;
    belie belying; bend bent; beseech besought; bespeak bespoke bespoken; bethink bethought; bid bade bidden;
    big bigger biggest; bite bitten; bleed bled; bless blest; bloody bloodier bloodiest; blow blew blown;
    blue bluer bluest; break broke broken; breed bred; bring brought; bronchus bronchi; brother brethren;
    browbeat browbeaten; build built; bulky bulkier bulkiest; burn burnt; busy busier busiest; buy bought;
    bypass bypast; calf calves; camera camerae; catch caught; cheery cheerier cheeriest; chide chid chidden;
    child children; chivy chevied chevies chevying chivvied chivvies chivvying; choose chose chosen;
    cleave clove cloven; cling clung; clumsy clumsier clumsiest; cocky cockier cockiest; come came; cortex cortices;
    costly costlier costliest; crazy crazier craziest; creep crept; crisis crises; criterion criteria; cry cryings;
    curriculum curricula; curse curst; deadly deadlier deadliest; deal dealt; dialysis dialyses; die dying; dig dug;
    dim dimmer dimmest; dingy dingier dingiest; dirty dirtier dirtiest; dive dove; do did done;
    drab drabber drabbest; draw drawn drew; dream dreamt; dreary drearier dreariest; drink drank drunk;
    drive driven drove; dry drier driest dryer dryest; dusty dustier dustiest; dwell dwelt; early earlier earliest;
    earthy earthier earthiest; easy easier easiest; eat ate eaten; emphasis emphases; empty emptier emptiest;
    epiphysis epiphyses; equilibrium equilibria; fall fallen fell; fancy fancier fanciest; fat fatter fattest;
    feed fed; feel felt; fight fought; find found; fit fitter fittest; flat flatter flattest;
    flimsy flimsier flimsiest; fling flung; fly flew flown; foamy foamier foamiest; focus foci; foot feet;
    forbid forbad forbade forbidden; forego foregone forewent; foreknow foreknew foreknown;
    foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven; forgo forgone forwent;
    formula formulae; forsake forsaken forsook; forswear forswore forsworn; free freer freest; freeze froze frozen;
    friendly friendlier friendliest; frolic frolicked frolicking; funny funnier funniest; fuzzy fuzzier fuzziest;
    genius genii; get got gotten; gird girt; give gave given; glad gladder gladdest; gloomy gloomier gloomiest;
    gnaw gnawn; go gone went; greasy greasier greasiest; grim grimmer grimmest; grip gript; grow grew grown;
    guilty guiltier guiltiest; half halves; halfway halfways; handy handier handiest; hang hung;
    happy happier happiest; have had has; healthy healthier healthiest; heave hove; heavy heavier heaviest;
    hide hid hidden; hilum hila; hold held; homely homelier homeliest; hoof hooves; hot hotter hottest;
    housewife housewives; hungry hungrier hungriest; husky huskier huskiest; hypothalamus hypothalami;
    hypothesis hypotheses; icy icier iciest; inlay inlaid; interweave interwove; jerky jerkier jerkiest;
    juicy juicier juiciest; keep kept; kneel knelt; knife knives; know knew known; lacy lacier laciest;
    larva larvae; lay laid; lazy lazier laziest; lead led; lean leant; leap leapt; learn learnt; leave left;
    lend lent; lengthy lengthier lengthiest; lie lain lying; life lives; light lit; lively livelier liveliest;
    lonely lonelier loneliest; lose lost; lousy lousier lousiest; lovely lovelier loveliest; lucky luckier luckiest;
    mad madder maddest; make made; mamma mammae; man men; maximum maxima; mean meant; medium media; meet met;
    melt molten; merry merrier merriest; mighty mightier mightiest; minimum minima; mislay mislaid; mislead misled;
    mistake mistook; misunderstand misunderstood; momentum momenta; mouse mice; mow mown; mucosa mucosae;
    muddy muddier muddiest; neurosis neuroses; noisy noisier noisiest; nucleus nuclei; oily oilier oiliest;
    outdo outdid outdone; outdraw outdrawn outdrew; outfight outfought; outgrow outgrew outgrown; outrun outran;
    overcome overcame; overdrive overdriven overdrove; overflow overflown; overlay overlaid;
    override overridden overrode; overrun overran; overshoot overshot; overtake overtaken overtook;
    overthrow overthrew overthrown; panic panicked panicking; partake partaken partook; pay paid; pen pent;
    phenomenon phenomena; phony phonier phoniest; picnic picnicked picnicking; plead pled; pleura pleurae;
    pretty prettier prettiest; prove proven; radius radii; ready readier readiest; rebuild rebuilt;
    red redder reddest; remake remade; repay repaid; rerun reran; rethink rethought; rewrite rewritten rewrote;
    ride ridden rode; ring rang rung; rise risen rose; rive riven; rocky rockier rockiest; rosy rosier rosiest;
    run ran; rusty rustier rustiest; sad sadder saddest; say said; see saw seen; seek sought; self selves;
    sell sold; send sent; septum septa; serum sera; sew sewn; shabby shabbier shabbiest; shake shaken shook;
    shave shaven; shelf shelves; shine shone; show shown; shrink shrank shrunk shrunken;
    shy shier shiest shyer shyest; silly sillier silliest; sing sang sung; sink sank sunk sunken; sit sat;
    sleep slept; sleepy sleepier sleepiest; slide slid slidden; slim slimmer slimmest; sling slung; slink slunk;
    smell smelt; smite smit smote; smug smugger smuggest; sneak snuck; sorry sorrier sorriest; sow sown;
    speak spoke spoken; spectrum spectra; speed sped; speedy speedier speediest; spell spelt; spend spent;
    spill spilt; spin spun; spit spat; spoil spoilt; spotlight spotlit; spring sprang sprung;
    squat squatter squattest; stand stood; steady steadier steadiest; steal stole stolen; stick stuck;
    stimulus stimuli; sting stung; stink stank stunk; stormy stormier stormiest; strew strewn;
    stride stridden strode; strike struck; string strung; strive striven strove; strong stronger strongest;
    sturdy sturdier sturdiest; swap swopped swopping swops; swear swore sworn; sweep swept; swell swollen;
    swim swam swum; swing swung; synthesis syntheses; take taken took; taxi taxying; teach taught; tear tore torn;
    tell told; thief thieves; thin thinner thinnest; think thought; thrive thriven throve; throw threw thrown;
    tie tying; timely timelier timeliest; tiny tinier tiniest; tooth teeth; torso torsi; transfix transfixt;
    tread trod trodden; true truer truest; ugly uglier ugliest; undergo undergone underwent;
    underlie underlain underlay; understand understood; undertake undertaken undertook;
    underwrite underwritten underwrote; undo undid undone; ungainly ungainlier ungainliest;
    unhappy unhappier unhappiest; unteach untaught; untie untying; unwind unwound; uphold upheld; vacuum vacua;
    vertex vertices; vie vying; wake woke woken; wavy wavier waviest; waylay waylaid; wealthy wealthier wealthiest;
    wear wore worn; weary wearier weariest; weave wove woven; weep wept; wet wetter wettest; wife wives; win won;
    wiry wirier wiriest; withdraw withdrawn withdrew; withhold withheld; withstand withstood;
    witty wittier wittiest; work wrought; worthy worthier worthiest; wring wrung; write written wrote;
    young younger youngest;
    """
}
