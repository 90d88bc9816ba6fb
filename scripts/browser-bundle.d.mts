export function browserBundle(
  input: string,
): Promise<{ readonly code: string; readonly moduleIds: readonly string[] }>
