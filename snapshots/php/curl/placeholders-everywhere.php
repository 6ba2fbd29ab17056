<?php

declare(strict_types=1);

$curl = curl_init('https://{yourDomain}/users/{userId}/orgs/ORG_ID/items/:itemId/<PART>/${path.part}/{{step}}?token={token}&tenant=${account.namespace}&id=<USER_ID>&name={{name}}&key=API_KEY');
curl_setopt_array($curl, [
    CURLOPT_POST => true,
    CURLOPT_HTTPHEADER => [
        'authorization: Bearer {accessToken}',
        'x-tenant: ${account.namespace}',
        'x-name: {{name}}',
        'x-org: <ORG_ID>',
        'x-key: API_KEY',
        'content-type: application/json',
        'cookie: sid={sessionId}',
    ],
    CURLOPT_POSTFIELDS => json_encode([
        'client_id' => '{yourClientId}',
        'tenant' => '${account.namespace}',
        'name' => '{{name}}',
        'org' => '<ORG_ID>',
        'key' => 'API_KEY',
        'mixed' => 'a {one} ' . '${two}' . " b\n{{three}}",
    ], JSON_THROW_ON_ERROR),
    CURLOPT_RETURNTRANSFER => true,
]);

$body = curl_exec($curl);
if ($body === false) {
    fwrite(STDERR, curl_error($curl) . PHP_EOL);
    exit(1);
}
echo $body, PHP_EOL;

$status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
if ($status >= 400) {
    fwrite(STDERR, "HTTP $status" . PHP_EOL);
    exit(1);
}
