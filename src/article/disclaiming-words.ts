/**
 * What disclaimers say, whatever their label. Each pattern is tried on folded text; a passage disclaims when
 * a strong one holds or two weak ones do. Corrections and notes on funding say none of this.
 */
export const STRONG_DISCLAIMING_WORDS: readonly RegExp[] = [
  /\bviews?,? (?:and opinions? )?(?:expressed|presented|contained|here)\b[^.]{0,120}\b(?:own|not necessarily|do not|does not|alone|solely|those of)\b/,
  /\bopinions?,? (?:and views? )?(?:expressed|presented|contained)\b[^.]{0,120}\b(?:own|not necessarily|do not|does not|alone|solely|those of)\b/,
  /\bdo(?:es)? not necessarily (?:reflect|represent|express) (?:the |those |that |any |its |our |their )?(?:official |own )?(?:views?|opinions?|polic|positions?|of)/,
  /\bdo(?:es)? not (?:necessarily )?(?:constitute|imply)(?: or imply)? (?:an? |its |any |our |their )?endorsement\b/,
  /\bno (?:representation|warranty|guarantee)[^.]{0,120}\b(?:is|are|or will be) (?:or will be )?(?:made|given|provided)\b/,
  /\bno (?:responsibility|liability|responsibility or liability)\b[^.]{0,120}\b(?:accept|assume|is accepted|can be|taken)/,
  /\b(?:accepts?|assumes?|bears?) no (?:responsibility|liability)\b/,
  /\b(?:does|do|should|shall) not (?:be construed as |be considered as |be taken as )?(?:constitute )?(?:legal|investment|financial|medical|professional|tax)(?:,? (?:or )?(?:legal|investment|financial|professional|tax))* advice\b/,
  /\bnot (?:intended as |meant as )?(?:legal|investment|financial|medical|tax)(?:,? (?:or )?(?:legal|investment|financial|tax))* advice\b/,
  /\bn[’']engagent que (?:leur|son|ses|leurs) auteur/,
  /\bne (?:reflètent|représentent) pas nécessairement\b/,
  /\bno (?:reflejan|representan) necesariamente\b/,
  /\bnão (?:refletem|representam) necessariamente\b/,
  /\bspiegel[nt]\b[^.]{0,80}\bnicht (?:unbedingt|notwendigerweise)\b/,
  /\bkeine (?:haftung|gewähr) (?:für|wird|übernommen|übernehmen)\b/,
]

export const WEAK_DISCLAIMING_WORDS: readonly RegExp[] = [
  /\b(?:accuracy|completeness|reliability)\b[^.]{0,60}\b(?:accuracy|completeness|reliability|adequacy|reasonableness)\b/,
  /\b(?:disclaim|disclaims|disclaimed|disclaiming)\b/,
  /\b(?:express(?:ed)? or implied|implied or express)\b/,
  /\b(?:for|purely for) (?:general )?(?:information|informational|educational)(?: purposes)?(?: only)?\b/,
  /\bat (?:your|the reader’s|the reader's|their) own risk\b/,
  /\bgives? no undertaking\b/,
  /\bin good faith\b/,
  /\bliab(?:le|ility)\b/,
  /\bnot responsible for\b/,
  /\bwarrant(?:y|ies|ed)\b/,
]

/** Without one of these no pattern above can hold: most paragraphs need no closer look. */
export const DISCLAIMING_STEMS =
  /views?,?\s|opinions?|reflect|represent|express|warrant|guarantee|responsib|liab|advice|accuracy|completeness|reliability|disclaim|information|educational|own\s+risk|undertaking|good\s+faith|endorse|engagent|reflètent|refle[jt]|spiegel|haftung|gewähr/
