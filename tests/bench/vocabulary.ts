/**
 * The words of generated articles, by their part in a sentence and roughly by how often news prose
 * uses them, the most frequent first. Enough of them that text compresses about as real text does.
 */
export const VOCABULARY = {
  /** What acts and is acted on. */
  noun: list(`
    government country year minister president party plan report law state official
    decision election court company leader week month deal city vote war security minority
    budget ceasefire committee resolution policy market price campaign statement group agency region
    border parliament force army union crisis agreement cabinet council proposal tax change summit
    power right ally bank strike figure case hospital economy worker school judge reform sanction
    refugee family question protest risk coalition debate river harvest port treaty investigation
    neighbour study pipeline rule energy spokesman village constitution opposition grid railway
    diplomat inquiry mission currency delegation convoy mayor senator prosecutor witness
    forecast shortage contract drought tribunal envoy pension subsidy tariff loan harbour airport
    factory refinery archive mandate charter clause boundary reservoir ballot district province
    regulator shipment embassy militia census verdict amendment veto quota inflation deadline dispute
    compromise reserve rival adviser economist historian resident farmer patient teacher lawyer
    soldier commander observer monitor broadcaster newspaper foundation dam turbine glacier fishery
    ferry corridor checkpoint ministry settlement stalemate turnout majority candidate referendum
    apartment autopsy bridge bulletin canal cathedral cement clinic cobalt column copper customs
    daughter doctor engine famine fleet flood frontier fuel garden gas gold guard highway
    island jury kitchen laboratory lithium locust machine memorial minaret museum nurse orchard
    painter passport pilot prison quarry radio satellite sculptor steel surgeon telegram theatre
    timber tunnel vaccine vineyard volcano wheat wool youth`),
  /** What is done to something. */
  verb: list(`
    backed called approved rejected announced delayed published warned criticised opened signed
    closed supported reviewed halted changed ended joined blocked led expected questioned passed
    raised cut ordered promised suspended accepted described discussed defended replaced visited
    challenged divided extended financed granted ignored inspected limited negotiated outlined
    postponed praised proposed protected pursued ratified reduced refused reopened restored revised
    shaped stopped strengthened surprised tested threatened traced transformed uncovered urged
    welcomed weakened overturned drafted disputed dismissed condemned considered confirmed
    audited amended adopted abandoned
    auctioned bought buried copied counted crossed drained evacuated fined followed guarded hired
    insured jailed loaded mapped moved named owned photographed quoted repaired searched sold toured
    translated weighed`),
  /** What somebody does with a claim. */
  saying: list(`
    said added argued reported explained insisted suggested stressed maintained conceded wrote
    acknowledged predicted estimated cautioned`),
  adjective: list(`
    new last first national foreign public political former international local economic military
    own early recent major long federal senior financial regional main civil interim annual
    central legal joint final current further common independent strategic western eastern northern
    southern humanitarian diplomatic rural urban domestic rising falling fragile temporary permanent
    disputed controversial unexpected narrow broad unanimous secret open costly lengthy ambitious
    modest unfinished contested neighbouring coastal industrial monetary judicial electoral nuclear
    agricultural provincial constitutional outgoing incoming veteran reluctant outspoken
    abrupt anxious bitter brittle dense distant elderly empty faint formidable grim hollow idle
    lavish maritime muddy obscure orderly patchy quiet rocky scarce stubborn tidy uneven vast weary`),
  adverb: list(`
    also still already now again later often only largely quickly formally publicly quietly briefly
    repeatedly finally narrowly openly partly reluctantly sharply steadily unexpectedly unanimously
    recently eventually effectively initially`),
  preposition: list(`
    in on for with by at from after about before over under between against during without through
    within despite across along beyond`),
  /** Who and where; none of them exists. */
  name: list(`
    Ardenia Velmark Port|Lumen Karvos Halden|Marek Ostrava|Bay Tirel the|Karst|Valley Selwyn
    Anna|Brandt Norrland Iskar the|Meridian|Union Quillan Davor|Lisk Eastmere Talvik
    the|Harbour|Commission Mira|Solano Westhaven Corin the|Delta|Authority Jonas|Erikke Sundry
    Vale|Crossing Petra|Amsel the|Assembly Orlen Hadria Thessan Rosa|Linden Brekk the|Senate
    Marlow|Point Idris|Kane Tormund Lake|Vessel the|Free|List Castel|Noor Elena|Varga Pruden`),
  time: list(`
    last|week on|Tuesday this|month in|March a|year|ago on|Friday in|the|spring at|the|weekend
    two|days|later in|2023 by|the|end|of|the|year for|a|decade on|Monday|evening since|2019
    within|hours`),
  joining: list('and but while because although which|is|why so after as since'),
  opening: list('However, For|now, In|practice, Even|so, Officially, By|contrast, Meanwhile,'),
} as const;

/** Words set apart by spaces; a bar stands for a space within one. */
function list(text: string): readonly string[] {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('|', ' '));
}
