package app.catalog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets an administrator look whether anything is lost or left behind. */
@RestController
@RequestMapping("/api/v1/admin/fsck")
@Tag(name = "Administration")
class InspectionController {

    private final SiteInspection inspection;

    InspectionController(SiteInspection inspection) {
        this.inspection = inspection;
    }

    @PostMapping
    @Operation(summary = "Compare the database with the storage; answers when all was looked at")
    InspectionReport fsck(
            @RequestParam(defaultValue = "false") boolean hashes,
            @RequestParam(defaultValue = "false") boolean decode) {
        return inspection.run(hashes, decode);
    }
}
