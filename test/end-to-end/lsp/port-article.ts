/** Everything on, except for what an article without a notice lacks. */
export const CONFIG = 'extends: recommended\nrules:\n  missing-disclaimer: off\n'

/** An article about Bolivia, which it does not tag. */
export const ARTICLE = `---
title: Bolivia asks Peru for a port
countries: [Peru]
---

Bolivia wants a port on the Pacific. Bolivia has had none since the war, and La Paz asks Peru for one.

“Nobody has seen a boat in Bolivia for a hundred years,” said Ana Quispe, a port inspector.
`

/** The same with a pull-quote that says 'ship' for 'boat'. */
export const MISQUOTED = `${ARTICLE}
> “Nobody has seen a ship in Bolivia for a hundred years”
{: .pullquote}
`
