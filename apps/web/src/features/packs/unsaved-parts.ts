import { createContext, useContext, useEffect } from 'react';

/** Parts of the pack on this page that were changed and not saved, by their ids: what they are called. Asked when it is issued. */
export const UnsavedParts = createContext<Map<string, string>>(new Map());

/** Tells of a part while it is not saved. */
export function useUnsavedPart(id: string, title: string, isUnsaved: boolean): void {
  const parts = useContext(UnsavedParts);
  useEffect(() => {
    if (isUnsaved) parts.set(id, title);
    return () => {
      parts.delete(id);
    };
  }, [parts, id, title, isUnsaved]);
}
