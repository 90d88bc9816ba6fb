import { createHash } from 'node:crypto'

/** Whether the policy of a page allows its own style and script, by their digests, and nothing else. */
export function hasOwnPolicy(html: string): boolean {
  const digestOf = (element: RegExp) =>
    `&#39;sha256-${createHash('sha256')
      .update(element.exec(html)?.[1] ?? '')
      .digest('base64')}&#39;`
  const style = digestOf(/<style>([^]*?)<\/style>/)
  const script = digestOf(/<script type="module">([^]*?)<\/script>/)
  return html.includes(
    `content="default-src &#39;none&#39;; style-src ${style}; script-src ${script}; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
  )
}
