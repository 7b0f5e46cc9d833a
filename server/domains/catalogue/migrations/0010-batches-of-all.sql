-- The list of all batches, and a Digital Link that names a product by the barcode of a variant.
create index batch_newest on catalogue.batch (made_at desc, id desc) where removed_at is null;
create index variant_barcode on catalogue.variant (barcode) where barcode is not null and retired_at is null;
