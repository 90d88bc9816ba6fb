/** A word of a name, as the source of a pattern with the flag `u`. */
export const NAME_WORD = String.raw`\p{Lu}[\p{L}\p{M}.’'-]*`

/** The particles of personal names, as alternatives of a pattern: names keep theirs in any language. */
export const NAME_PARTICLES = 'al|bin|da|de|del|della|der|di|dos|du|el|la|le|van|von|y'
