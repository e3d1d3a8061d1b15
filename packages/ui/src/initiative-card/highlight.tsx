/** Text in which ‹ and › stand around what was searched for. */
export function Highlight({ text }: { text: string }) {
  return (
    <>
      {text
        .split(/(‹[^›]*›)/)
        .map((part, index) => (part.startsWith('‹') && part.endsWith('›') ? <mark key={index}>{part.slice(1, -1)}</mark> : part))}
    </>
  );
}
