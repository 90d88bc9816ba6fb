/** The host that a URL leads to in the end, even through a web archive; without *www*. */
export function siteOf(url: string): string | undefined {
  const host = [...url.matchAll(HOST)].at(-1)?.[1]
  return host?.toLowerCase()
}

const HOST = /https?:\/\/(?:www\.)?([\w.-]+)/giu

/** A label that is the domain of its site, such as *Mercury.example*, without the ending; any other label as it is. */
export function withoutDomainEnding(label: string, site: string | undefined): string {
  const domain = label.trim().toLowerCase()
  const [name] = label.trim().split('.')
  const isDomain = domain.includes('.') && `.${site ?? ''}`.endsWith(`.${domain}`)
  return isDomain && name ? name : label
}
