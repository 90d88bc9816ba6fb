export function browserBundle(
  input: string,
  options?: { readonly isExtension?: boolean },
): Promise<{ readonly code: string; readonly moduleIds: readonly string[] }>
