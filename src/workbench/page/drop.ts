// Files dropped anywhere on the page but the pane, which has a place of its own for them. While they are dragged over the page, it says what
// would happen.

/** A drag of files, and not of text or cells. */
const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;

export function acceptDrops(words: () => string, take: (files: File[]) => void): void {
  const notice = document.createElement('div');
  notice.id = 'drop';
  notice.hidden = true;
  document.body.append(notice);
  // Of every element that the drag enters, one is told, and it is left again before or after the next is entered.
  let over: EventTarget | null = null;
  window.addEventListener('dragenter', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    over = event.target;
    notice.textContent = words();
    notice.hidden = false;
  });
  window.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
  });
  window.addEventListener('dragleave', (event) => {
    if (event.target === over) notice.hidden = true;
  });
  window.addEventListener(
    'drop',
    (event) => {
      notice.hidden = true;
      if (!hasFiles(event)) return;
      // The browser would show the file in place of the page; the grid would take it for a picture.
      event.preventDefault();
      event.stopPropagation();
      take([...(event.dataTransfer?.files ?? [])]);
    },
    { capture: true },
  );
}
