<?php

declare(strict_types=1);

set_error_handler(function (int $severity, string $message): never {
    throw new ErrorException($message, severity: $severity);
});

$boundary = bin2hex(random_bytes(16));
$form = implode("\r\n", [
    "--$boundary",
    'Content-Disposition: form-data; name="title"',
    '',
    'Summer',
    "--$boundary",
    'Content-Disposition: form-data; name="photo"; filename="cat.png"',
    'Content-Type: image/png',
    '',
    file_get_contents('photos/cat.png'),
    "--$boundary",
    'Content-Disposition: form-data; name="photo"; filename="dog.jpg"',
    'Content-Type: image/jpeg',
    '',
    file_get_contents('photos/dog.jpg'),
    "--$boundary",
    'Content-Disposition: form-data; name="index"; filename="index.csv"',
    '',
    file_get_contents('index.csv'),
    "--$boundary--",
    '',
]);

$curl = curl_init('https://api.example.com/v1/albums/7');
curl_setopt_array($curl, [
    CURLOPT_CUSTOMREQUEST => 'PUT',
    CURLOPT_HTTPHEADER => ["content-type: multipart/form-data; boundary=$boundary"],
    CURLOPT_POSTFIELDS => $form,
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
