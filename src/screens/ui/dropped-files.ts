/**
 * The files of a drop. A folder gives the files in it, each named by its path (`exports/Pages.csv`),
 * by which the server knows that they belong together.
 */
export async function droppedFiles(drop: DataTransfer): Promise<readonly File[]> {
  // The entries must be asked for before anything is awaited: the drop is emptied right after its event.
  const entries = [...drop.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return [...drop.files];
  const files = await Promise.all(entries.map((entry) => filesOf(entry, "")));
  return files.flat();
}

async function filesOf(entry: FileSystemEntry, folder: string): Promise<readonly File[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((settle, fail) => entry.file(settle, fail));
    return [folder === "" ? file : new File([file], `${folder}${file.name}`, { type: file.type })];
  }
  if (!isFolder(entry)) return [];
  const inside = await Promise.all(
    (await readAll(entry)).map((one) => filesOf(one, `${folder}${entry.name}/`)),
  );
  return inside.flat();
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** A folder tells its entries a hundred at a time, then none. */
async function readAll(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((settle, fail) => reader.readEntries(settle, fail));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
