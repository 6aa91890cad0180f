/** Files to and from the person at the page. */

export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** The text of the file that is chosen; null when none is. */
export function chooseFile(): Promise<string | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'application/json,.json';
  return new Promise((resolve, reject) => {
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file) file.text().then(resolve, reject);
      else resolve(null);
    });
    input.click();
  });
}

/** Gives `take` the text of every file that is dropped on `target`. Returns how to stop it. */
export function takeDrops(target: HTMLElement, take: (text: string) => void): () => void {
  const end = new AbortController();
  const welcome = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    void file.text().then(take);
  };
  target.addEventListener('dragover', welcome, { signal: end.signal });
  target.addEventListener('drop', drop, { signal: end.signal });
  return () => end.abort();
}
