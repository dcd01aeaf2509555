/** What the formula gives, computed anew shortly after an argument has changed; what was there before stays, marked, until then. */
import { useEffect, useState } from 'react';
import type { FunctionDeclaration } from '../../../functions/declare';
import type { Language } from '../../../locales/languages';
import { previewOf, type Preview } from '../../data/functions/preview';

/** Long enough for the choice to be drawn first. */
const AFTER = 30;

interface PreviewState {
  readonly preview: Preview | null;
  readonly outdated: boolean;
}

/** `values`: undefined while they aren't known. */
export function usePreview(declaration: FunctionDeclaration, values: readonly unknown[] | undefined, language: Language): PreviewState {
  const [known, setKnown] = useState<{ readonly of: readonly unknown[]; readonly preview: Preview } | null>(null);
  useEffect(() => {
    if (values === undefined) return undefined;
    const timer = setTimeout(() => setKnown({ of: values, preview: previewOf(declaration, values, language) }), AFTER);
    return () => clearTimeout(timer);
  }, [declaration, values, language]);
  return { preview: known?.preview ?? null, outdated: known !== null && known.of !== values };
}
