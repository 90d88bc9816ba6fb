/** A debate that several tests quote; `ruiz.txt` has what one of the two said elsewhere. */
export const DEBATE = `MODERATOR: We have heard a great deal about the port tonight. Who pays for it?

ANA RUIZ: We will not sign any agreement that hands the port to a foreign navy. The lease was signed in 2019 for
ninety-nine years, and nobody in this country was asked. Uh, the harbour belongs to the people who, um, work in it.

PETER HOLT: The lease brings four hundred million dollars to the coast every year. Without that money the dredgers will
stop before the winter and the ships will go elsewhere.

ANA RUIZ: (laughing) They have said that for thirty years. If the government keeps its promise, we are going to rebuild
the eastern quay and open it to every fishing boat on this coast. I told Senator Lopes that the health care of the island
was gone, and seventy percent of the doctors with it.

PETER HOLT: I think, you know, that the trawlers has come back to stay. We want, we want the quay to be deeper.

ANA RUIZ: We will leave the talks for good unless the ministry publishes the contract before the winter.
`

/** The front matter, if any, and the body of an article that is called *The lease*. */
export function article(body: string, ...frontMatter: readonly string[]): string {
  const lines = ['---', 'title: The lease', ...frontMatter, '---', '', body, '']
  return lines.join('\n')
}

export const RUIZ_WILL_NOT_SIGN = 'We will not sign any agreement that hands the port to a foreign navy'
