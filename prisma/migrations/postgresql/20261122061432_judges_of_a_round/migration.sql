-- DropIndex
DROP INDEX "Grant_account_role_club_unit_key";

-- AlterTable
ALTER TABLE "Grant" ADD COLUMN     "round" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "season" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "round" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "season" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE UNIQUE INDEX "Grant_account_role_club_unit_season_round_key" ON "Grant"("account", "role", "club", "unit", "season", "round");
