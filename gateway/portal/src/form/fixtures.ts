import type { Form } from "@clients/catalog";

/** A form with one field of every kind. */
export const connectionForm: Form = {
  schema: {
    type: "object",
    additionalProperties: false,
    required: ["premiseNumber", "occupancy", "moveInDate", "address", "pets", "declaration"],
    properties: {
      premiseNumber: { type: "string", pattern: "^[0-9]{6,12}$" },
      occupancy: { type: "string", enum: ["tenant", "owner"] },
      moveInDate: { type: "string", format: "date" },
      bedrooms: { type: "integer", minimum: 0, maximum: 20 },
      mobile: { type: "string", format: "uae-mobile" },
      address: {
        type: "object",
        additionalProperties: false,
        required: ["area"],
        properties: {
          area: { type: "string", enum: ["al-khan", "al-majaz"] },
          street: { type: "string", minLength: 2, maxLength: 80 },
        },
      },
      plates: {
        type: "array",
        items: { type: "string", pattern: "^[A-Z0-9 ]{1,12}$" },
        maxItems: 2,
        uniqueItems: true,
      },
      pets: { type: "boolean" },
      declaration: { type: "boolean", const: true },
    },
  },
  ui: [
    {
      pointer: "/premiseNumber",
      label: { ar: "رقم المبنى", en: "Premise number" },
      hint: { ar: "ستة إلى اثني عشر رقمًا", en: "6 to 12 digits" },
    },
    {
      pointer: "/occupancy",
      label: { ar: "صفتك", en: "You are" },
      widget: "radio",
      options: { tenant: { ar: "مستأجر", en: "Tenant" }, owner: { ar: "مالك", en: "Owner" } },
    },
    { pointer: "/address", label: { ar: "العنوان", en: "Address" } },
    {
      pointer: "/address/area",
      label: { ar: "المنطقة", en: "Area" },
      widget: "select",
      options: { "al-khan": { ar: "الخان", en: "Al Khan" }, "al-majaz": { ar: "المجاز", en: "Al Majaz" } },
    },
    { pointer: "/address/street", label: { ar: "الشارع", en: "Street" } },
    { pointer: "/moveInDate", label: { ar: "تاريخ الانتقال", en: "Move-in date" }, widget: "date" },
    { pointer: "/bedrooms", label: { ar: "غرف النوم", en: "Bedrooms" }, widget: "number" },
    { pointer: "/mobile", label: { ar: "الهاتف", en: "Mobile" } },
    { pointer: "/plates", label: { ar: "اللوحات", en: "Plates" } },
    { pointer: "/pets", label: { ar: "حيوانات أليفة", en: "Pets" }, widget: "checkbox" },
    {
      pointer: "/declaration",
      label: { ar: "أقر بصحة المعلومات", en: "I declare this is correct" },
      widget: "checkbox",
    },
  ],
};

/** Valid answers to {@link connectionForm}. */
export const validAnswers = {
  premiseNumber: "104523378",
  occupancy: "tenant",
  moveInDate: "2026-12-01",
  address: { area: "al-khan" },
  pets: false,
  declaration: true,
};
