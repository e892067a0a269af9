import { expect, test } from "vitest";
import { connectionForm } from "./fixtures";
import { labelAt, localisedForm } from "./schema";

const yesNo = { yes: "Yes", no: "No" };

test("gives every field its label and hint in the reader's language", () => {
  const ar = localisedForm(connectionForm, "ar", { yes: "نعم", no: "لا" }).schema.properties as Record<
    string,
    { title: string; description?: string }
  >;
  const en = localisedForm(connectionForm, "en", yesNo).schema.properties as Record<
    string,
    { title: string; description?: string }
  >;
  expect(ar["premiseNumber"]).toMatchObject({ title: "رقم المبنى", description: "ستة إلى اثني عشر رقمًا" });
  expect(en["premiseNumber"]).toMatchObject({ title: "Premise number", description: "6 to 12 digits" });
  expect(Object.values(en).every((field) => field.title !== "")).toBe(true);
});

test("labels the options, in the order of the schema", () => {
  const { uiSchema } = localisedForm(connectionForm, "ar", yesNo);
  expect(uiSchema["occupancy"]).toMatchObject({
    "ui:widget": "radio",
    "ui:options": { enumNames: ["مستأجر", "مالك"] },
  });
  expect(uiSchema["address"]).toMatchObject({ area: { "ui:options": { enumNames: ["الخان", "المجاز"] } } });
});

test("keeps the order of the page, also inside a group", () => {
  const { uiSchema } = localisedForm(connectionForm, "en", yesNo);
  expect(uiSchema["ui:order"]).toEqual([
    "premiseNumber",
    "occupancy",
    "address",
    "moveInDate",
    "bedrooms",
    "mobile",
    "plates",
    "pets",
    "declaration",
  ]);
  expect(uiSchema["address"]).toMatchObject({ "ui:order": ["area", "street"] });
});

test("asks yes or no where an unticked box would be ambiguous", () => {
  const { uiSchema } = localisedForm(connectionForm, "en", yesNo);
  expect(uiSchema["pets"]).toMatchObject({ "ui:widget": "radio", "ui:options": { enumNames: ["Yes", "No"] } });
  expect(uiSchema["declaration"]).toMatchObject({ "ui:widget": "checkbox" });
});

test("adds no unknown keyword to the schema", () => {
  expect(JSON.stringify(localisedForm(connectionForm, "en", yesNo).schema)).not.toContain("x-required");
});

test("finds the label of the field that contains a pointer", () => {
  expect(labelAt(connectionForm, "/plates/1", "en")).toBe("Plates");
  expect(labelAt(connectionForm, "/address/street", "ar")).toBe("الشارع");
});
