/** Why a contract cannot be read. */
export const readingEn = {
  "contract.empty": "{{file}} is empty. Choose the signed document, or its text.",
  "contract.other-format":
    "{{file}} is neither a PDF, nor a recent Word document (DOCX), nor a text. Save the contract in one of these formats, then choose that file.",
  "contract.damaged":
    "{{file}} is damaged or incomplete and does not open. Ask for another copy, or save it as PDF again.",
  "contract.encrypted":
    "{{file}} is protected by a password. Open it, save a copy without a password, then choose that copy.",
  "contract.no-text":
    "{{file}} is a picture: its pages hold no text to read. Have its characters recognised, or add the clauses by hand.",
  "contract.too-large":
    "{{file}} is larger than {{limit}} MB. Save it without its pictures, or without its annexes.",
  "contract.too-many-pages":
    "{{file}} has more than {{pages}} pages. Keep the contract and its conditions, without the technical annexes.",
  "contract.too-long":
    "{{file}} holds more than {{characters}} characters. Keep the contract and its conditions, without the technical annexes.",
  "contract.too-heavy":
    "{{file}} could not be read in {{seconds}} seconds. Save it as PDF again, or paste its text into a file.",
  "contract.hostile":
    "{{file}} was refused: what “{{entry}}” holds is not what the document announces. Save it from Word again.",
  "contract.hostile-entities":
    "{{file}} was refused: it calls entities or outside documents. Save the document from Word again.",
} as const;
